using Tuodi.Office.Enrolment.Amounts;
using Tuodi.Office.Enrolment.Results;
using Tuodi.Office.Enrolment.Sheets;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Hosting;
using Tuodi.Web.Pages.Auditing;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Enrolling;

/// <summary>The pages of the ledger of subsidised enrolment.</summary>
internal static class EnrolmentReading
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>What was found in all, and by township.</summary>
    public static Task<PageAnswer> ShowAsync(PageCall call) =>
        Months.WithWorkAsync(
            call,
            (month, work) =>
                Task.FromResult(
                    EnrolledTownTable
                        .Of(call, month)
                        .Answer(
                            call,
                            EnrolledTown.Of(work.Enrolment?.People ?? []),
                            table =>
                            {
                                var shown = new EnrolmentShown(month, work, call.Fields.AreGood ? table : table.WithoutLinks)
                                {
                                    Shipped = ShippedAmounts.Known(EnrolmentWork.Tables(call.Of<ConsoleOptions>())),
                                };
                                return call.Fields.AreGood
                                    ? PageAnswer.Show<EnrolmentPage, EnrolmentShown>(shown)
                                    : PageAnswer.ShowAgain<EnrolmentPage, EnrolmentShown>(shown);
                            }
                        )
                )
        );

    /// <summary>The persons of the ledger, with their answers.</summary>
    public static Task<PageAnswer> LedgerAsync(PageCall call) =>
        WithReportAsync(
            call,
            (month, work) =>
            {
                var town = call.Fields.Text("town");
                var shown = call.Fields.OneOf("show", EnrolledFilter.All.Select(each => each.Name));
                var filter = EnrolledFilter.All.FirstOrDefault(each => each.Name == shown);
                IReadOnlyList<EnrolmentResult> people =
                [
                    .. work.Enrolment!.People.Where(person =>
                        (town is null || person.Entry.Town?.Contains(town, StringComparison.Ordinal) == true)
                        && filter?.Fits(person, work.Enrolment.Ledger.Month) != false
                    ),
                ];
                return LedgerTable.Of(call).Answer(call, people, Show<LedgerPage>(month, work));
            }
        );

    /// <summary>The claims, the doubtful ones where only these are asked for.</summary>
    public static Task<PageAnswer> ClaimsAsync(PageCall call) =>
        WithReportAsync(
            call,
            (month, work) =>
            {
                var isDoubtful = call.Fields.OneOf("show", [ClaimTable.Doubtful]) is not null;
                IReadOnlyList<ClaimCheck> claims = [.. work.Enrolment!.Claims.Where(check => !isDoubtful || !check.IsNormal)];
                return ClaimTable.Of(call).Answer(call, claims, Show<ClaimsPage>(month, work));
            }
        );

    /// <summary>Notes by which yearly table and for which district the ledger is kept.</summary>
    public static Task<PageAnswer> SetAsync(PageCall call) =>
        Months.WithAsync(
            call,
            async month =>
            {
                var fields = call.Fields;
                var amounts = fields.OneOf("amounts", ShippedAmounts.Known(EnrolmentWork.Tables(call.Of<ConsoleOptions>())));
                var district = fields.Text("district");
                if (!fields.AreGood)
                {
                    return await ShowAsync(call);
                }

                await Months.Of(call).SetAsync(month with { Amounts = amounts, District = district }, call.Cancel);
                Months.Forget(call, month);
                return PageAnswer.GoTo(EnrolmentPages.Path(month.Id));
            }
        );

    /// <summary>The workbook that the command writes; it names persons in clear, which is entered in the audit trail first.</summary>
    public static Task<PageAnswer> WorkbookAsync(PageCall call) =>
        Months.WithWorkAsync(
            call,
            async (month, work) =>
            {
                if (work.Enrolment is not { } report)
                {
                    return PageAnswer.GoTo(EnrolmentPages.Path(month.Id));
                }

                await MonthTelling.EnterAsync(call);
                return PageAnswer.File(
                    $"{month.Id}-enrolment.xlsx",
                    Workbook,
                    stream => EnrolmentWorkbook.Write(stream, report, call.Language)
                );
            }
        );

    private static Func<TableView, PageAnswer> Show<TView>(OfficeMonthRow month, MonthWork work)
        where TView : View<EnrolmentShown> => table => PageAnswer.Show<TView, EnrolmentShown>(new EnrolmentShown(month, work, table));

    private static Task<PageAnswer> WithReportAsync(PageCall call, Func<OfficeMonthRow, MonthWork, PageAnswer> show) =>
        Months.WithWorkAsync(
            call,
            (month, work) => Task.FromResult(work.Enrolment is null ? PageAnswer.GoTo(EnrolmentPages.Path(month.Id)) : show(month, work))
        );
}
