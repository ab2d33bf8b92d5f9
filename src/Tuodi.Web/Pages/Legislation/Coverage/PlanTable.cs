using System.Globalization;
using Tuodi.Coverage.Plans;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Policies;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;
using Words = Tuodi.Web.Framing.Words;

namespace Tuodi.Web.Pages.Legislation.Coverage;

/// <summary>The measures of the provinces' plans.</summary>
internal static class PlanTable
{
    public static ListedTable<PlanLine> Of(PageCall call) =>
        new()
        {
            Name = "plans",
            RowsOfPage = 20,
            Columns =
            [
                new("province", "law.province", line => line.Province.Name),
                new("measure", "law.plan-measure", line => PlanWords.Of(line.Measure)),
                new("state", "law.state", line => State(call.W, line)),
                new("due", "law.due", line => line.Entry?.Due),
                new("since", "law.since", line => Day(call.W, line.Entry?.Since)),
                new("level", "law.pooling", line => Pooling(call.W, line.Entry)),
                new("says", "law.found-of-plan", line => line.Entry?.Says),
                new("source", "law.source", line => Source(line.Entry)),
                new("grade", "law.grade", line => line.Entry is { } entry ? GradeWords.Of(call.W, entry.Grade) : null),
                new(
                    "shows",
                    "law.documents-show",
                    line => string.Join("; ", line.Shows.Select(clause => $"{clause.Division} {clause.Who}: {clause.Says}"))
                ),
            ],
        };

    // A plan names a day, a month or a year.
    private static object? Day(Words words, string? written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateOnly.TryParseExact(written, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? words.In(new Month(first))
        : written;

    private static State State(Words words, PlanLine line) =>
        line.IsOverdue ? new(words["law.overdue"], Tone.Bad)
        : line.State == PlanState.Done ? new(words[PlanWords.Of(line.State)], Tone.Good)
        : line.State == PlanState.Planned ? new(words[PlanWords.Of(line.State)], Tone.Warning)
        : new(words[PlanWords.Of(line.State)]);

    private static string? Pooling(Words words, PlanEntry? entry) =>
        string.Join(
            words["law.and"],
            new[] { PlanWords.OfLevel(entry?.Level), PlanWords.OfMode(entry?.Mode) }
                .Where(each => each is not null)
                .Select(each => words.In(each))
        );

    // Only pages of the web are linked to.
    private static object? Source(PlanEntry? entry) =>
        entry is null ? null
        : Uri.TryCreate(entry.Url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? new Link(uri.AbsoluteUri, entry.Number ?? uri.Host) { IsVerbatim = true }
        : new Verbatim(entry.Number ?? entry.Url);
}
