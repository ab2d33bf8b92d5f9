using System.Globalization;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Hosting;
using Tuodi.Web.Pages.Portal;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>The pages of a month: its files, rows that were not read, the result by township and by person.</summary>
internal static class MonthReading
{
    /// <summary>What was understood of each file, and by which policy it is gone.</summary>
    public static Task<PageAnswer> FilesAsync(PageCall call) =>
        Months.WithWorkAsync(
            call,
            async (month, work) =>
            {
                var names = await Months.Of(call).NamesAsync(month.Id, call.Cancel);
                var places = call.Of<PortalShelf>();
                var divisions = MonthAudit.Library(call.Of<ConsoleOptions>(), call.Service.Settler.Policies).Divisions();
                return UnderstoodTable
                    .Of(call)
                    .Answer(
                        call,
                        work.Lists,
                        table =>
                        {
                            var shown = new MonthShown(month, work, call.Fields.AreGood ? table : table.WithoutLinks)
                            {
                                Files = names,
                                Places = [.. divisions.Select(each => (each, places.NameOf(each)))],
                            };
                            return call.Fields.AreGood
                                ? PageAnswer.Show<MonthPage, MonthShown>(shown)
                                : PageAnswer.ShowAgain<MonthPage, MonthShown>(shown);
                        }
                    );
            }
        );

    /// <summary>The rows that were not read, each with its place and reason.</summary>
    public static Task<PageAnswer> UnreadAsync(PageCall call) =>
        Months.WithWorkAsync(
            call,
            (month, work) =>
                Task.FromResult(
                    UnreadTable
                        .Of(call)
                        .Answer(
                            call,
                            [.. work.Lists.SelectMany(each => each.List.Refused)],
                            table => PageAnswer.Show<UnreadPage, MonthShown>(new(month, work, table))
                        )
                )
        );

    /// <summary>What was found, by verdict and reason, and by township.</summary>
    public static Task<PageAnswer> ResultAsync(PageCall call) =>
        Months.WithReportAsync(
            call,
            (month, work) =>
                Task.FromResult(
                    TownTable
                        .Of(call, month)
                        .Answer(call, work.Towns, table => PageAnswer.Show<ResultPage, MonthShown>(new(month, work, table)))
                )
        );

    /// <summary>The persons of whom something is not right.</summary>
    public static Task<PageAnswer> PersonsAsync(PageCall call) =>
        Months.WithReportAsync(
            call,
            (month, work) =>
            {
                var town = call.Fields.Text("town");
                var verdict = call.Fields.OneOf("verdict", FoundTable.Verdicts.Select(Office.Reports.Words.Key));
                IReadOnlyList<FoundPerson> found =
                [
                    .. work.People.Where(each =>
                        (town is null || TownRow.NameOf(call, each).Contains(town, StringComparison.Ordinal))
                        && (verdict is null || FoundTable.Verdicts.Any(one => Office.Reports.Words.Key(one) == verdict && each.Has(one)))
                    ),
                ];
                return Task.FromResult(
                    FoundTable.Of(call, month).Answer(call, found, table => PageAnswer.Show<FoundPage, MonthShown>(new(month, work, table)))
                );
            }
        );

    /// <summary>What was found of one person, and how it was worked out.</summary>
    public static Task<PageAnswer> PersonAsync(PageCall call) =>
        OneAsync(call, (month, work, person) => Task.FromResult(Shown(month, work, person, isClear: false)));

    /// <summary>Does something with the person that a request is about.</summary>
    public static Task<PageAnswer> OneAsync(PageCall call, Func<OfficeMonthRow, MonthWork, FoundPerson, Task<PageAnswer>> show) =>
        Months.WithReportAsync(
            call,
            (month, work) =>
                int.TryParse(call.Route("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && work.People.FirstOrDefault(each => each.Number == number) is { } person
                    ? show(month, work, person)
                    : Task.FromResult(PageAnswer.Missing)
        );

    /// <summary>The page of a person.</summary>
    public static PageAnswer Shown(OfficeMonthRow month, MonthWork work, FoundPerson person, bool isClear) =>
        PageAnswer.Show<AuditedPersonPage, AuditedPersonShown>(
            new(
                month,
                person,
                [.. person.Person.Findings.Select(finding => (finding, work.Report!.Explain(finding.Person, finding.Visit)))],
                isClear
            )
        );
}
