using Microsoft.AspNetCore.Http;
using Tuodi.Kernel;
using Tuodi.Office.Missed;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Hosting;
using Tuodi.Web.Pages.Enrolling;
using Tuodi.Web.Working;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>What is done with a month: files handed in, added, taken out, what it is audited by, and its end.</summary>
internal static class MonthHanding
{
    /// <summary>The largest form that is read: more than a month may have, so that one that is too large is told in words.</summary>
    public const long BodyBytesMax = 128L * Mebibyte;

    private const int Mebibyte = 1024 * 1024;
    private const int MebibytesMax = 60;
    private const int FilesMax = 40;
    private const int ParametersMax = 4_000;

    /// <summary>The months at hand, and the form for another.</summary>
    /// <param name="call">The request.</param>
    /// <param name="isEnrolment">Whether the ledger of subsidised enrolment is asked for, or the audit of settlements.</param>
    public static Task<PageAnswer> ShowAllAsync(PageCall call, bool isEnrolment) =>
        ListedAsync(call, isEnrolment, PageAnswer.Show<MonthsPage, MonthsShown>);

    /// <summary>Takes a month in and goes to what was asked for of it.</summary>
    public static async Task<PageAnswer> HandInAsync(PageCall call, bool isEnrolment)
    {
        if (await FilesAsync(call) is not { } files)
        {
            return await ListedAsync(call, isEnrolment, PageAnswer.ShowAgain<MonthsPage, MonthsShown>);
        }

        var month = await Months.Of(call).AddAsync(files, call.Cancel);
        return PageAnswer.GoTo(isEnrolment ? EnrolmentPages.Path(month) : AuditPages.Path(month));
    }

    public static Task<PageAnswer> AddAsync(PageCall call) =>
        Months.WithAsync(
            call,
            async month =>
            {
                var names = await Months.Of(call).NamesAsync(month.Id, call.Cancel);
                if (await FilesAsync(call, names.Count, names.Sum(file => file.Size)) is not { } files)
                {
                    return await MonthReading.FilesAsync(call);
                }

                await Months.Of(call).AddAsync(month, files, call.Cancel);
                return Anew(call, month);
            }
        );

    public static Task<PageAnswer> RemoveFileAsync(PageCall call) =>
        Months.WithAsync(
            call,
            async month =>
            {
                if (!int.TryParse(call.Route("number"), out var number))
                {
                    return PageAnswer.Missing;
                }

                await Months.Of(call).RemoveAsync(month, number, call.Cancel);
                return Anew(call, month);
            }
        );

    public static Task<PageAnswer> SetAsync(PageCall call) =>
        Months.WithAsync(
            call,
            async month =>
            {
                var fields = call.Fields;
                var policy = fields.OneOf(
                    "policy",
                    MonthAudit.Library(call.Of<ConsoleOptions>(), call.Service.Settler.Policies).Divisions()
                );
                var parameters = fields.Lines("parameters", ParametersMax);
                try
                {
                    AuditPolicy.Supplied(
                        parameters?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []
                    );
                }
                catch (ProblemException wrong)
                {
                    fields.Wrong("parameters", wrong.Problems[0].Said(call.Language));
                }

                if (!fields.AreGood)
                {
                    return await MonthReading.FilesAsync(call);
                }

                await Months.Of(call).SetAsync(month with { Policy = policy, Parameters = parameters }, call.Cancel);
                return Anew(call, month);
            }
        );

    public static Task<PageAnswer> RemoveAsync(PageCall call) =>
        Months.WithAsync(
            call,
            async month =>
            {
                await Months.Of(call).RemoveAsync(month, call.Cancel);
                Months.Forget(call, month);
                return PageAnswer.GoTo(AuditPages.List);
            }
        );

    private static PageAnswer Anew(PageCall call, OfficeMonthRow month)
    {
        Months.Forget(call, month);
        return PageAnswer.GoTo(AuditPages.Path(month.Id));
    }

    private static async Task<PageAnswer> ListedAsync(PageCall call, bool isEnrolment, Func<MonthsShown, PageAnswer> show)
    {
        var months = Months.Of(call);
        var kept = new List<(OfficeMonthRow, IReadOnlyList<string>)>();
        foreach (var month in await months.AllAsync(call.Cancel))
        {
            kept.Add((month, [.. (await months.NamesAsync(month.Id, call.Cancel)).Select(file => file.Name)]));
        }

        return show(new MonthsShown(kept, isEnrolment));
    }

    // Nothing where something is wrong, which is told at the field.
    private static async Task<IReadOnlyList<(string Name, byte[] Content)>?> FilesAsync(PageCall call, int there = 0, long size = 0)
    {
        IReadOnlyList<IFormFile> sent = [.. call.Files.GetFiles("files").Where(file => file.FileName.Length > 0)];
        if (sent.Count == 0)
        {
            call.Fields.WrongBy("files", "audits.no-files");
        }
        else if (there + sent.Count > FilesMax)
        {
            call.Fields.WrongBy("files", "audits.too-many", FilesMax);
        }
        else if (size + sent.Sum(file => file.Length) > (long)MebibytesMax * Mebibyte)
        {
            call.Fields.WrongBy("files", "audits.too-large", MebibytesMax);
        }

        if (!call.Fields.AreGood)
        {
            return null;
        }

        var files = new List<(string, byte[])>();
        foreach (var file in sent)
        {
            files.Add((HandedFile.Name(file), await HandedFile.BytesAsync(file, call.Cancel)));
        }

        return files;
    }
}
