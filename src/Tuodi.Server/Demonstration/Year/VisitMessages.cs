using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Simulation.Care;
using Tuodi.Simulation.Population;

namespace Tuodi.Server.Demonstration.Year;

/// <summary>Words what hospitals send of the visits of the year.</summary>
internal sealed class VisitMessages(County county)
{
    private const string Operator = "D000001";
    private readonly BillDraw _bills = new(county);

    /// <summary>The message of a stage.</summary>
    /// <param name="planned">The visit.</param>
    /// <param name="stage">What happens to it.</param>
    /// <param name="visit">Its number, where it has been opened.</param>
    /// <param name="settlement">The number of its settlement, where it has one.</param>
    /// <param name="now">The time.</param>
    /// <param name="number">The number of the message within the second.</param>
    public byte[] Of(PlannedVisit planned, Stage stage, long visit, long settlement, DateTimeOffset now, int number)
    {
        var head = new MessageHead(planned.Institution.Code, planned.Institution.Division, county.Plan.Division, Operator, now, number);
        var isStay = planned.Kind == CareKind.Inpatient;
        return stage switch
        {
            Stage.File => File(head, planned),
            Stage.Open => isStay ? Admission(head, planned) : Registration(head, planned),
            Stage.Fees => HospitalMessage.OfRows(head, isStay ? "2301" : "2204", "feedetail", Lines(head, planned, visit)),
            Stage.Discharge => HospitalMessage.Of(
                head,
                "2402",
                "dscginfo",
                ("mdtrt_id", Text(visit)),
                ("psn_no", planned.Resident.Id),
                ("insutype", Scheme(planned)),
                ("endtime", Time(head)),
                ("dscg_way", "1")
            ),
            Stage.Reverse => HospitalMessage.Of(
                head,
                isStay ? "2305" : "2208",
                "data",
                ("mdtrt_id", Text(visit)),
                ("setl_id", Text(settlement)),
                ("psn_no", planned.Resident.Id)
            ),
            _ => Settlement(head, planned, visit),
        };
    }

    private static byte[] File(MessageHead head, PlannedVisit planned) =>
        HospitalMessage.Of(
            head,
            "2501",
            "refmedin",
            ("psn_no", planned.Resident.Id),
            ("insutype", Scheme(planned)),
            ("reflin_medins_no", planned.Institution.Code),
            ("reflin_medins_name", planned.Institution.Name),
            ("mdtrtarea_admdvs", planned.Institution.Division),
            ("refl_date", Day(planned.Day)),
            ("begndate", Day(planned.Day)),
            ("enddate", Day(planned.End.AddMonths(2)))
        );

    private static byte[] Registration(MessageHead head, PlannedVisit planned) =>
        HospitalMessage.Of(
            head,
            "2201",
            "data",
            ("psn_no", planned.Resident.Id),
            ("insutype", Scheme(planned)),
            ("begntime", Time(head)),
            ("mdtrt_cert_type", "02"),
            ("mdtrt_cert_no", planned.Resident.CertNo),
            ("ipt_otp_no", $"MZ{planned.Number + 1:00000000}"),
            ("med_type", planned.Kind == CareKind.Chronic ? "14" : "11")
        );

    private static byte[] Admission(MessageHead head, PlannedVisit planned) =>
        HospitalMessage.Of(
            head,
            "2401",
            "mdtrtinfo",
            ("psn_no", planned.Resident.Id),
            ("insutype", Scheme(planned)),
            ("begntime", Time(head)),
            ("mdtrt_cert_type", "02"),
            ("mdtrt_cert_no", planned.Resident.CertNo),
            ("med_type", "21"),
            ("ipt_no", $"ZY{planned.Number + 1:00000000}"),
            ("dscg_maindiag_code", planned.Diagnosis!.Code),
            ("dscg_maindiag_name", planned.Diagnosis.Name)
        );

    private static byte[] Settlement(MessageHead head, PlannedVisit planned, long visit) =>
        HospitalMessage.Of(
            head,
            planned.Kind == CareKind.Inpatient ? "2304" : "2207",
            "data",
            ("psn_no", planned.Resident.Id),
            ("mdtrt_cert_type", "02"),
            ("medfee_sumamt", new Money(planned.Cost)),
            ("psn_setlway", "01"),
            ("mdtrt_id", Text(visit)),
            ("insutype", Scheme(planned)),
            ("acct_used_flag", planned.Resident.Scheme == 0 ? "0" : "1")
        );

    private IEnumerable<(string Name, object Value)[]> Lines(MessageHead head, PlannedVisit planned, long visit)
    {
        var number = 0;
        foreach (var line in _bills.Lines(planned))
        {
            // A stay's lines arise on its days in turn.
            var day = planned.Day.AddDays(planned.Days == 0 ? 0 : number % planned.Days);
            number++;
            yield return
            [
                ("feedetl_sn", Text(number)),
                ("mdtrt_id", Text(visit)),
                ("psn_no", planned.Resident.Id),
                ("chrg_bchno", "1"),
                ("med_type", planned.Kind == CareKind.Inpatient ? "21" : "11"),
                ("fee_ocur_time", $"{Day(day)} {head.Wall:HH:mm:ss}"),
                ("med_list_codg", line.Code),
                ("medins_list_codg", $"Y{line.Code[..6]}"),
                ("det_item_fee_sumamt", new Money(line.Total)),
                ("cnt", line.Quantity),
                ("pric", line.Price),
            ];
        }
    }

    private static string Scheme(PlannedVisit planned) => SyntheticRows.Scheme(planned.Resident);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(MessageHead head) => head.Wall.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
