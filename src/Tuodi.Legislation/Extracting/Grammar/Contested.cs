using Tuodi.Kernel;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Two values for one thing: where one is said of the recipients themselves and the other only carried to them from before, the second is not read.</summary>
internal static class Contested
{
    /// <summary>The standards that nothing contradicts; the others go to what was not read.</summary>
    public static List<Standard> Leave(
        List<Standard> standards,
        IReadOnlyDictionary<string, IReadOnlyList<string>> classes,
        List<Unread> unread
    )
    {
        var rivals = standards.Where(IsLevel).ToLookup(KeyOf);
        var left = new List<Standard>();
        foreach (var standard in standards)
        {
            if (!IsLevel(standard) || !rivals[KeyOf(standard)].Any(other => IsContradicted(standard, other, classes)))
            {
                left.Add(standard);
                continue;
            }

            unread.Add(
                new Unread(
                    standard.Clause,
                    standard.Quote,
                    new Bilingual("同一对象在本条另有明确的标准", "the clause says another value of the same recipients outright"),
                    standard.Line
                )
            );
        }

        return left;
    }

    private static bool IsLevel(Standard standard) =>
        standard is { Scope: StandardScope.Assistance, Change: StandardChange.Level, ByReferenceTo: null }
        && standard.Measure != StandardMeasure.LumpSum;

    private static (string, string, StandardMeasure, StandardUnit, StandardBand?, string?, string) KeyOf(Standard standard) =>
        (
            standard.Clause,
            standard.Method,
            standard.Measure,
            standard.Unit,
            standard.Band,
            standard.Institution,
            string.Join(';', standard.Notes)
        );

    private static bool IsContradicted(Standard standard, Standard other, IReadOnlyDictionary<string, IReadOnlyList<string>> classes) =>
        other.Distance < standard.Distance
        && other.Value != standard.Value
        && Members(standard, classes).Intersect(Members(other, classes)).Any();

    private static IEnumerable<string> Members(Standard standard, IReadOnlyDictionary<string, IReadOnlyList<string>> classes) =>
        standard.Recipient.Categories.SelectMany(category => classes.GetValueOrDefault(category) ?? [category]);
}
