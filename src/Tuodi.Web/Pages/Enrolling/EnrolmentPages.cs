using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Auditing;

namespace Tuodi.Web.Pages.Enrolling;

/// <summary>The ledger of subsidised enrolment (资助参保台账): the months' lists in, what was understood, who is eligible and has not obtained, doubtful claims, the workbook out. The lists are kept as those of an office's month.</summary>
internal static class EnrolmentPages
{
    public const string List = "/console/enrolment";
    private const string One = AuditPages.One + "/enrolment";

    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get(List, AuditPages.Auditors, call => MonthHanding.ShowAllAsync(call, isEnrolment: true)),
        Page.Post(List, AuditPages.Auditors, call => MonthHanding.HandInAsync(call, isEnrolment: true)) with
        {
            BodyBytes = MonthHanding.BodyBytesMax,
        },
        Page.Get(One, AuditPages.Auditors, EnrolmentReading.ShowAsync),
        Page.Get(One + "/ledger", AuditPages.Auditors, EnrolmentReading.LedgerAsync),
        Page.Get(One + "/claims", AuditPages.Auditors, EnrolmentReading.ClaimsAsync),
        Page.Post(One + "/settings", AuditPages.Auditors, EnrolmentReading.SetAsync),
        Page.Post(One + "/workbook", AuditPages.Clear, EnrolmentReading.WorkbookAsync),
    ];

    /// <summary>Where the ledger of a month is.</summary>
    public static string Path(string month) => $"{AuditPages.Path(month)}/enrolment";
}
