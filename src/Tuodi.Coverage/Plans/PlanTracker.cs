using System.Globalization;
using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Jurisdictions;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;

namespace Tuodi.Coverage.Plans;

/// <summary>Follows the provinces' plans (规划跟踪): each measure done, planned or unknown, overdue or not, and what documents in force already show.</summary>
public static class PlanTracker
{
    /// <summary>Every measure of every province.</summary>
    /// <param name="library">The policy documents.</param>
    /// <param name="book">What was found of the plans.</param>
    /// <param name="provinces">The provinces, in the order in which they are told.</param>
    /// <param name="at">The day: what was due before it and is not done is overdue; documents in force on it are looked at.</param>
    /// <param name="language">The language of what documents show.</param>
    public static IReadOnlyList<PlanLine> Of(
        PolicyLibrary library,
        PlanBook book,
        IEnumerable<Jurisdiction> provinces,
        DateOnly at,
        Language language
    )
    {
        var lines = new List<PlanLine>();
        foreach (var province in provinces)
        {
            var shown = new ShownMeasures(Documents(library, province, at, language), province);
            foreach (var measure in Enum.GetValues<PlanMeasure>())
            {
                var entry = book.Entries.FirstOrDefault(each => each.Province == province.Code && each.Measure == measure);
                var state = StateOn(entry, book.Seen, at);
                var isOverdue = state == PlanState.Planned && entry?.Due is { } due && due < at;
                lines.Add(
                    new PlanLine(province, measure, entry, isOverdue, shown.Of(measure))
                    {
                        State = state,
                        Remark = book.Notes.GetValueOrDefault(province.Code.Digits),
                    }
                );
            }
        }

        return lines;
    }

    // What was done later, or on a day of the month or year that is not told, is not done yet; the document that announced it may be out already.
    private static PlanState StateOn(PlanEntry? entry, DateOnly? seen, DateOnly at)
    {
        if (entry is null || entry.State == PlanState.Unknown)
        {
            return PlanState.Unknown;
        }

        var isIssued = LastDay(entry.Issued) is { } issued && issued <= at;
        if (entry.State == PlanState.Planned)
        {
            return entry.Issued is null || isIssued ? PlanState.Planned : PlanState.Unknown;
        }

        var done = LastDay(entry.Since) ?? LastDay(entry.Issued) ?? seen;
        return done is null || done <= at ? PlanState.Done
            : isIssued ? PlanState.Planned
            : PlanState.Unknown;
    }

    /// <summary>The last day of a day, a month (2024-12) or a year; nothing where it is none of them.</summary>
    private static DateOnly? LastDay(string? written)
    {
        var parts = written
            ?.Split('-')
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
            .ToList();
        return parts switch
        {
            [>= 1 and < 9999 and var year] => new DateOnly(year, 12, 31),
            [>= 1 and < 9999 and var year, >= 1 and <= 12 and var month] => new DateOnly(year, month, DateTime.DaysInMonth(year, month)),
            [_, _, _] when DateOnly.TryParseExact(written, "yyyy-MM-dd", out var day) => day,
            _ => null,
        };
    }

    private static List<DocumentView> Documents(PolicyLibrary library, Jurisdiction province, DateOnly at, Language language) =>
        [
            .. library
                .Divisions()
                .Where(code => AreaCode.TryParse(code, out var area) && (area == province.Code || province.IsAbove(area)))
                .Select(code =>
                    library
                        .FilesOf(code)
                        .Select(library.Load)
                        .Where(policy => policy.Status == DocumentStatus.InForce && policy.Effective.Contains(at))
                        .MaxBy(policy => policy.Effective.From)
                )
                .OfType<Policy>()
                .Select(policy => new DocumentView(policy, language)),
        ];
}
