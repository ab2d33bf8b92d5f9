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
                var isOverdue = entry is { State: PlanState.Planned, Due: { } due } && due < at;
                lines.Add(
                    new PlanLine(province, measure, entry, isOverdue, shown.Of(measure))
                    {
                        Remark = book.Notes.GetValueOrDefault(province.Code.Digits),
                    }
                );
            }
        }

        return lines;
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
