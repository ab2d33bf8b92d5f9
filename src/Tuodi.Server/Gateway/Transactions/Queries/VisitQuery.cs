using Tuodi.Recipients.Register;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Server.Gateway.Transactions.People;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using StoredTables = Tuodi.Storage.Rows.Tables;

namespace Tuodi.Server.Gateway.Transactions.Queries;

/// <summary>Transaction 5201: a person's visits at the institution (就诊信息查询), with whether the person was a recipient of medical assistance.</summary>
/// <param name="desk">The service.</param>
/// <param name="fields">The fields of every transaction.</param>
public sealed class VisitQuery(Desk desk, FieldTable fields) : IGatewayTransaction
{
    private readonly AnswerTable _table = new(fields, "5201", "mdtrtinfo");

    /// <inheritdoc/>
    public string Infno => "5201";

    /// <inheritdoc/>
    public async ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("data");
        var id = node.Id("mdtrt_id");
        var medType = node.Text("med_type");
        var person = node.RequiredText("psn_no");
        var (from, to) = (node.RequiredInstant("begntime").Micros(), node.RangeEnd("endtime")?.Micros() ?? call.Arrived.Micros());
        var visits = await desk.QueryAsync<VisitRow>(
            $"{StoredTables.Visit.Select} where person = @person and begun >= @from and begun <= @to and institution = @institution order by begun",
            new
            {
                person,
                from,
                to,
                institution = call.Envelope.FixmedinsCode,
            },
            cancellation
        );
        var files = new Dictionary<string, PersonFile?>(StringComparer.Ordinal);
        foreach (var area in visits.Select(visit => visit.Area).Distinct())
        {
            files[area] = await desk.ReadAsync(new Asked(person, null, area), world => world.PersonAsync(person), cancellation);
        }

        var wanted = visits.Where(visit =>
            visit.State != VisitState.Cancelled && (id is null || visit.Id == id) && (medType is null || visit.MedType == medType)
        );
        call.Answer.Output.WriteStartArray("mdtrtinfo");
        foreach (var visit in wanted)
        {
            var details = VisitDetails.Of(visit);
            _table.Row(
                call.Answer.Output,
                field => Value(visit, files[visit.Area]!, details, call.Arrived.Micros(), field) ?? details.Text(field)
            );
        }

        call.Answer.Output.WriteEndArray();
        return call.Answer.Complete();
    }

    private static object? Value(VisitRow visit, PersonFile file, VisitDetails details, long now, string field)
    {
        var day = Instants.Day(visit.Begun);
        var relation = file.Insurance.LastOrDefault(each => each.Scheme == visit.Scheme && PersonFinder.Covers(each, day));
        return field switch
        {
            "psn_type" => relation?.PersonType,
            "cvlserv_flag" => relation is { CivilServant: true } ? "1" : "0",
            "emp_name" => relation?.Unit,
            "maf_psn_flag" => file.Statuses.Any(status => status.Holds(day, now)) ? "1" : "0",
            "ars_year_ipt_flag" => visit.Kind == "inpatient" && Instants.Day(visit.Ended ?? now).Year != day.Year ? "1" : "0",
            "inhosp_stas" => visit is { Kind: "inpatient", State: VisitState.Open } ? "1" : "0",
            "ipt_days" when visit.Kind == "inpatient" => Instants.Day(visit.Ended ?? now).DayNumber - day.DayNumber,
            "otp_diag_info" => visit.Kind == "inpatient" ? null : details.Diagnosis(ToldVisit.Diagnoses, "diag_name"),
            "dscg_maindiag_code" => details.Text(field) ?? details.Diagnosis(ToldVisit.DischargeDiagnoses, "diag_code"),
            "dscg_maindiag_name" => details.Text(field) ?? details.Diagnosis(ToldVisit.DischargeDiagnoses, "diag_name"),
            _ => VisitWords.Value(visit, file.Person, field),
        };
    }
}
