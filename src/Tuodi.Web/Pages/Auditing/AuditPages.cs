using Tuodi.Server.Safety.Access;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>The office's audit of missed assistance (应救未救核查): files in, what was understood, what was found, by township and person, notices and workbook out.</summary>
internal static class AuditPages
{
    public const string List = "/console/office";

    /// <summary>A month.</summary>
    public const string One = List + "/{month}";
    private const string Person = One + "/persons/{number}";

    /// <summary>An audit works settlements out without doing them; its files are of a whole division.</summary>
    public static PageAccess Auditors { get; } = PageAccess.Of(AccessAct.SettlementsPreview).Offices();

    /// <summary>Notices and workbooks name persons in clear.</summary>
    public static PageAccess Clear { get; } = PageAccess.Of(AccessAct.PersonsReadUnmasked).Offices();

    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get(List, Auditors, call => MonthHanding.ShowAllAsync(call, isEnrolment: false)),
        Page.Post(List, Auditors, call => MonthHanding.HandInAsync(call, isEnrolment: false)) with
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
