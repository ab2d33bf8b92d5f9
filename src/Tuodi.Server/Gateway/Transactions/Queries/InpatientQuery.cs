using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Storage.Rows;
using StoredTables = Tuodi.Storage.Rows.Tables;

namespace Tuodi.Server.Gateway.Transactions.Queries;

/// <summary>Transaction 5303: who lies in the institution, by the time of admission (在院信息查询).</summary>
/// <param name="desk">The service.</param>
/// <param name="fields">The fields of every transaction.</param>
public sealed class InpatientQuery(Desk desk, FieldTable fields) : IGatewayTransaction
{
    private const int RowsMax = 5_000;
    private readonly AnswerTable _table = new(fields, "5303", "data");

    /// <inheritdoc/>
    public string Infno => "5303";

    /// <inheritdoc/>
    public async ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("data");
        var institution = call.Envelope.FixmedinsCode;
        var visits = await desk.QueryAsync<VisitRow>(
            $"{StoredTables.Visit.Select} where institution = @institution and begun >= @from and begun <= @to and kind = 'inpatient' and state = 'open' and (person = @person or @person is null) order by begun limit {RowsMax + 1}",
            new
            {
                institution,
                from = node.RequiredInstant("begntime").Micros(),
                to = node.RangeEnd("endtime")?.Micros() ?? call.Arrived.Micros(),
                person = node.Text("psn_no"),
            },
            cancellation
        );
        if (visits.Count > RowsMax)
        {
            throw new GatewayRefusal($"在院人员超过{RowsMax}人，请缩短begntime至endtime的期间");
        }

        var database = desk.Service.Database;
        var people = await desk.QueryAsync<InsuredPerson>(
            $"{StoredTables.Person.Select} where {database.In("id", "people")}",
            new { people = database.Keys([.. visits.Select(visit => visit.Person).Distinct()]) },
            cancellation
        );
        var byKey = people.ToDictionary(person => (person.Area, person.Id));
        var home = await Divisions.OfInstitutionAsync(desk.Service, institution, cancellation);
        _table.Rows(
            call.Answer.Output,
            "data",
            visits,
            (visit, field) =>
                field == "out_flag"
                    ? (IsAway(visit.Area, home) ? "1" : "0")
                    : VisitWords.Value(visit, byKey[(visit.Area, visit.Person)], field)
        );
        return call.Answer.Complete();
    }

    private static bool IsAway(string area, string home) =>
        !(AreaCode.TryParse(area, out var insured) && AreaCode.TryParse(home, out var here) && insured.SameCity(here));
}
