using System.Globalization;
using System.Text;
using Tuodi.Office.Notices;
using Tuodi.Office.Reports;
using Tuodi.Server.Safety.Privacy;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>What of a month names persons in clear: a person's page, notices, the workbook. Each is entered in the audit trail before it is given.</summary>
internal static class MonthTelling
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int ContactMax = 2_000;

    public static Task<PageAnswer> ClearAsync(PageCall call) =>
        MonthReading.OneAsync(
            call,
            async (month, work, person) =>
            {
                await EnterAsync(call);
                return MonthReading.Shown(month, work, person, isClear: true);
            }
        );

    /// <summary>The notice of one person.</summary>
    public static Task<PageAnswer> NoticeAsync(PageCall call) =>
        MonthReading.OneAsync(
            call,
            (_, work, person) => NoticesAsync(call, [.. Notice.Of(work.Report!).Where(notice => notice.Person == person.Person)], work)
        );

    /// <summary>The notices of all to whom something is owed, each on a page of its own.</summary>
    public static Task<PageAnswer> NoticesAsync(PageCall call) =>
        Months.WithReportAsync(call, (_, work) => NoticesAsync(call, [.. Notice.Of(work.Report!)], work));

    /// <summary>The workbook that the command writes.</summary>
    public static Task<PageAnswer> WorkbookAsync(PageCall call) =>
        Months.WithReportAsync(
            call,
            async (month, work) =>
            {
                await EnterAsync(call);
                return PageAnswer.File(FileName(call, month), Workbook, stream => AuditWorkbook.Write(stream, work.Report!, call.Language));
            }
        );

    private static async Task<PageAnswer> NoticesAsync(PageCall call, IReadOnlyList<Notice> notices, MonthWork work)
    {
        if (notices.Count == 0)
        {
            return PageAnswer.Missing;
        }

        await EnterAsync(call);
        var contact = call.Fields.Lines("contact", ContactMax)?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var page = new NoticePage(
            new NoticeOptions
            {
                Language = call.Language,
                Office = call.Fields.Text("office"),
                Contact = contact,
                Day = call.Today,
            },
            work.Report!.Explain
        );
        var html = new StringBuilder(NoticeDocument.Start(call.Language));
        foreach (var notice in notices)
        {
            html.Append(page.Write(notice));
        }

        return PageAnswer.Document(html.Append(NoticeDocument.End).ToString(), NoticeDocument.StyleHash);
    }

    // By the day on which the files came: the number of a month says nothing to anybody.
    private static string FileName(PageCall call, OfficeMonthRow month) =>
        call.W["audits.workbook-name", Instants.Day(month.HandedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];

    /// <summary>Enters in the audit trail that persons are about to be shown in clear.</summary>
    public static Task EnterAsync(PageCall call) =>
        Unmasking.WriteAsync(call.Service.Database, call.Service.Clock, call.User, call.Context.Request.Path, call.Cancel);
}
