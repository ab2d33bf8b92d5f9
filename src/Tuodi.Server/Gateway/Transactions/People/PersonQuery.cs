using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Codes;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Settlement.Facts;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Gateway.Transactions.People;

/// <summary>Transaction 1101: who a person is, how insured, and which recipient categories hold (人员信息获取).</summary>
/// <param name="desk">The service.</param>
/// <param name="fields">The fields of every transaction.</param>
/// <param name="codes">Which identity shows a category.</param>
public sealed class PersonQuery(Desk desk, FieldTable fields, CodeMaps codes) : IGatewayTransaction
{
    private readonly PersonFinder _finder = new(desk);
    private readonly CategoryNames _names = new(desk.Service.Settler.Policies);
    private readonly AnswerTable _person = new(fields, "1101", "baseinfo");
    private readonly AnswerTable _insurance = new(fields, "1101", "insuinfo");
    private readonly AnswerTable _identities = new(fields, "1101", "idetinfo");

    /// <inheritdoc/>
    public string Infno => "1101";

    /// <inheritdoc/>
    public async ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("data");
        var today = Instants.Day(call.Arrived.Micros());
        var day = node.Day("begntime") ?? today;
        var files = await _finder.FindAsync(call, node, day, cancellation);
        var relations = files.SelectMany(file => file.Insurance).Where(relation => relation.ValidFrom <= day).ToList();
        if (relations.Count == 0)
        {
            throw new GatewayRefusal($"该人员在{day:yyyy-MM-dd}及以前没有参保信息");
        }

        var person = files[0].Person;
        var statuses = files
            .SelectMany(file => file.Statuses)
            .Where(status => status.Holds(day, call.Arrived.Micros()))
            .DistinctBy(status => (status.Category, status.ValidFrom))
            .ToList();
        var json = call.Answer.Output;
        json.WritePropertyName("baseinfo");
        _person.Row(json, field => Person(person, today, field));
        _insurance.Rows(json, "insuinfo", relations, (relation, field) => Insurance(relation, day, field));
        _identities.Rows(json, "idetinfo", statuses, (status, field) => Identity(status, person, day, field));
        return call.Answer.Complete(
            IsNamed(node.Text("psn_name"), person.Name) ? null : "登记的姓名与psn_name（人员姓名）不一致，请核对是否本人"
        );
    }

    private static object? Person(InsuredPerson person, DateOnly today, string field) =>
        field switch
        {
            "psn_no" => person.Id,
            "psn_cert_type" => person.CertType,
            "certno" => person.CertNo,
            "psn_name" => person.Name,
            "gend" => person.Sex,
            "naty" => person.Nation,
            "brdy" => person.Born,
            "age" => person.Born is { } born ? Ages.On(born, today) : AnswerTable.Unknown,
            _ => null,
        };

    private static object? Insurance(InsuranceRelation relation, DateOnly day, string field) =>
        field switch
        {
            "balc" => new Money(relation.Balance),
            "insutype" => relation.Scheme,
            "psn_type" => relation.PersonType,
            "psn_insu_stas" => PersonFinder.Covers(relation, day) ? "1" : "4", // 正常参保, 终止参保
            "psn_insu_date" => relation.ValidFrom,
            "paus_insu_date" => relation.ValidTo is { } end && end < day ? end : null,
            "cvlserv_flag" => relation.CivilServant ? "1" : "0",
            "insuplc_admdvs" => relation.Area,
            "emp_name" => relation.Unit,
            _ => null,
        };

    private object? Identity(StatusPeriod status, InsuredPerson person, DateOnly day, string field) =>
        field switch
        {
            "psn_idet_type" => codes.Identity(status.Category),
            "psn_type_lv" => person.DisabilityGrade > 0 && status.Category == CategoryNames.Disabled ? $"{person.DisabilityGrade}" : null,
            "memo" => _names.Of(status.Area, day, status.Category),
            "begntime" => BeijingDays.At(BeijingDays.Start(status.ValidFrom)),
            "endtime" => status.ValidTo is { } end ? BeijingDays.At(BeijingDays.End(end)) : null,
            _ => null,
        };

    // Names come with middle dots of several kinds and with blanks; what remains must be the same.
    private static bool IsNamed(string? said, string name)
    {
        static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

        return said is null || Plain(said) == Plain(name);
    }
}
