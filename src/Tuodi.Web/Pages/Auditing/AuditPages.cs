using Tuodi.Server.Safety.Access;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>The office's audit of missed assistance (应救未救核查): files in, what was understood, what was found, by township and person, notices and workbook out.</summary>
internal static class AuditPages
{
    public const string List = "/console/office";
    private const string One = List + "/{month}";
    private const string Person = One + "/persons/{number}";

    // An audit works settlements out without doing them; its files are of a whole division.
    private static readonly PageAccess Auditors = PageAccess.Of(AccessAct.SettlementsPreview).Offices();

    // Notices and the workbook name persons in clear.
    private static readonly PageAccess Clear = PageAccess.Of(AccessAct.PersonsReadUnmasked).Offices();

    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get(List, Auditors, MonthHanding.ShowAllAsync),
        Page.Post(List, Auditors, MonthHanding.HandInAsync) with
        {
            BodyBytes = MonthHanding.BodyBytesMax,
        },
        Page.Get(One, Auditors, MonthReading.FilesAsync),
        Page.Post(One + "/files", Auditors, MonthHanding.AddAsync) with
        {
            BodyBytes = MonthHanding.BodyBytesMax,
        },
        Page.Post(One + "/files/{number}/removed", Auditors, MonthHanding.RemoveFileAsync),
        Page.Post(One + "/settings", Auditors, MonthHanding.SetAsync),
        Page.Post(One + "/removed", Auditors, MonthHanding.RemoveAsync),
        Page.Get(One + "/unread", Auditors, MonthReading.UnreadAsync),
        Page.Get(One + "/result", Auditors, MonthReading.ResultAsync),
        Page.Get(One + "/persons", Auditors, MonthReading.PersonsAsync),
        Page.Get(Person, Auditors, MonthReading.PersonAsync),
        Page.Post(Person + "/clear", Clear, MonthTelling.ClearAsync),
        Page.Post(Person + "/notice", Clear, MonthTelling.NoticeAsync),
        Page.Post(One + "/notices", Clear, MonthTelling.NoticesAsync),
        Page.Post(One + "/workbook", Clear, MonthTelling.WorkbookAsync),
    ];

    /// <summary>Where a month is.</summary>
    public static string Path(string month) => $"{List}/{month}";

    /// <summary>Where a person of a month is.</summary>
    public static string PathOf(string month, int person) => $"{Path(month)}/persons/{person}";
}
