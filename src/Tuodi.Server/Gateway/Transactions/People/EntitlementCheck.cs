using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Codes;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Results;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Gateway.Transactions.People;

/// <summary>Transaction 2001: which funds a person may enjoy at a visit, and why not (人员待遇享受检查); one row a fund, medical assistance always among them.</summary>
/// <param name="desk">The service.</param>
/// <param name="fields">The fields of every transaction.</param>
/// <param name="funds">How funds appear.</param>
/// <param name="codes">What codes mean.</param>
public sealed class EntitlementCheck(Desk desk, FieldTable fields, FundMap funds, CodeMaps codes) : IGatewayTransaction
{
    private const string FundCheck = "01"; // 基金项检查
    private readonly AnswerTable _table = new(fields, "2001", "trtinfo");

    /// <inheritdoc/>
    public string Infno => "2001";

    /// <inheritdoc/>
    public async ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("data");
        var person = node.RequiredText("psn_no");
        var settler = desk.Service.Settler;
        var scheme = CareKind.Scheme(settler.Codes, node);
        var kind = CareKind.Of(settler.Codes, node.RequiredText("med_type"));
        var institution = node.Text("fixmedins_code") ?? call.Envelope.FixmedinsCode;
        var day = node.Day("begntime") ?? Instants.Day(call.Arrived.Micros());
        var disease = node.Text("dise_codg");
        var entitlement = await desk.ReadAsync(
            new Asked(person, null, Asked.Said(call, node)),
            world => Entitlement.OfAsync(settler, world, person, scheme, institution, kind, disease, day),
            cancellation
        );
        _table.Rows(call.Answer.Output, "trtinfo", Rows(entitlement, codes.Scheme(scheme)), (row, field) => Value(person, row, field));
        return call.Answer.Complete();
    }

    private List<FundEntitlement> Rows(Entitlement entitlement, int scheme)
    {
        var rows = entitlement
            .Settled.Layers.GroupBy(layer => funds.Line(layer.Layer.Fund.Field, scheme).FundPayType)
            .Select(group => Row(entitlement, group.Key, [.. group]))
            .ToList();
        var assistance = funds.Line(Settler.AssistanceField, scheme).FundPayType;
        if (!rows.Exists(row => row.FundPayType == assistance))
        {
            rows.Add(new FundEntitlement(assistance, false, entitlement.Relation.From, null, "当地政策没有医疗救助"));
        }

        return rows;
    }

    private static FundEntitlement Row(Entitlement entitlement, string fund, IReadOnlyList<LayerResult> layers)
    {
        var (from, to) = entitlement.Relation;
        if (layers.FirstOrDefault(layer => layer.Outcome is LayerOutcome.Computed or LayerOutcome.Given) is not { } enjoyed)
        {
            return new FundEntitlement(fund, false, from, to, Reason(layers[0], entitlement.Settled));
        }

        if (enjoyed.Category is { } category && entitlement.Settled.Insured.Since.TryGetValue(category.Key, out var since))
        {
            var isEnding = entitlement.Settled.Insured.Until.TryGetValue(category.Key, out var until);
            (from, to) = (since, isEnding ? until : to);
        }

        return new FundEntitlement(fund, true, from, to, null);
    }

    private static string Reason(LayerResult layer, SettledVisit settled)
    {
        if (layer.Layer.Fund.Field == Settler.AssistanceField && !HoldsCategory(settled))
        {
            return "该时间没有当地救助范围内的医疗救助对象身份";
        }

        return layer.Outcome switch
        {
            LayerOutcome.NotForThisVisit => "该医疗类别不享受该项待遇",
            LayerOutcome.TimesUsedUp => "本年度享受次数已用完",
            _ => "该人员不在该项待遇范围内",
        };
    }

    private static bool HoldsCategory(SettledVisit settled) => Statuses.Of(settled.Rulebook.Policy, settled.Insured, settled.Visit) != 1; // bit 0 alone: none

    private static object? Value(string person, FundEntitlement row, string field) =>
        field switch
        {
            "psn_no" => person,
            "trt_chk_type" => FundCheck,
            "fund_pay_type" => row.FundPayType,
            "trt_enjymnt_flag" => row.IsEnjoyed ? "1" : "0",
            "begndate" => row.From,
            "enddate" => row.To,
            "trt_chk_rslt" => row.WhyNot,
            _ => null,
        };
}
