using Tuodi.Storage.Files;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Hosting;
using Tuodi.Web.Working;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>The months of a request's user: nobody sees another's.</summary>
internal static class Months
{
    /// <summary>The user's months.</summary>
    public static OfficeMonths Of(PageCall call) => new(call.Service.Database, call.Service.Clock, call.User.Id, call.User.Scope.Division);

    /// <summary>The month that a request is about.</summary>
    public static Task<OfficeMonthRow?> FindAsync(PageCall call) => Of(call).FindAsync(call.Route("month"), call.Cancel);

    /// <summary>Does something with the month that a request is about.</summary>
    public static async Task<PageAnswer> WithAsync(PageCall call, Func<OfficeMonthRow, Task<PageAnswer>> work) =>
        await FindAsync(call) is { } month ? await work(month) : PageAnswer.Missing;

    /// <summary>Shows something of what the month's files came to, or that they are being worked on.</summary>
    public static Task<PageAnswer> WithWorkAsync(PageCall call, Func<OfficeMonthRow, MonthWork, Task<PageAnswer>> show) =>
        WithAsync(
            call,
            async month =>
            {
                var shelf = call.Of<WorkShelf<MonthWork>>();
                var (months, options, service) = (Of(call), call.Of<ConsoleOptions>(), call.Service);
                var work = shelf.Of(month.Id, own => MonthAudit.RunAsync(options, service, months, month, own, shelf.Cancel));
                var title = call.W["audits.working"];
                return await Works.WaitAsync(call, shelf, month.Id, work, title, (AuditPages.List, call.W["audits.title"])) is { } wait
                    ? wait
                    : await show(month, work.Result);
            }
        );

    /// <summary>Shows something of the audit; where there is none, what stands against it.</summary>
    public static Task<PageAnswer> WithReportAsync(PageCall call, Func<OfficeMonthRow, MonthWork, Task<PageAnswer>> show) =>
        WithWorkAsync(
            call,
            (month, work) => work.Report is null ? Task.FromResult(PageAnswer.GoTo(AuditPages.Path(month.Id))) : show(month, work)
        );

    /// <summary>Lets what a month's files came to be worked out anew.</summary>
    public static void Forget(PageCall call, OfficeMonthRow month) => call.Of<WorkShelf<MonthWork>>().Drop(month.Id);
}
