using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Lists;
using Tuodi.Policies.Conditions;
using Tuodi.Settlement.Facts;

namespace Tuodi.Office.Missed;

/// <summary>Brings the words for an institution's level and place (医疗机构等级) to the codes of policies; what is not known stays unknown.</summary>
public static class InstitutionLevels
{
    // The longer words first: 三级甲等 holds 三级, and 未定级 holds no digit at all.
    private static readonly (string Word, string Level)[] Words =
    [
        ("社区", "primary"),
        ("乡镇", "primary"),
        ("卫生院", "primary"),
        ("基层", "primary"),
        ("三级", "3"),
        ("二级", "2"),
        ("一级", "1"),
        ("3", "3"),
        ("2", "2"),
        ("1", "1"),
    ];

    /// <summary>The book of the institutions of the lists.</summary>
    /// <param name="rows">The lines of the lists.</param>
    /// <param name="places">From places as written to divisions.</param>
    public static InstitutionBook Book(IEnumerable<InstitutionRow> rows, IReadOnlyDictionary<string, AreaCode> places) =>
        new(
            rows.Select(row =>
                (row.Code, row.Name, new Institution(LevelOf(row.Level), PlaceOf(row.Division, places), NoAttributes.Instance))
            )
        );

    private static int LevelOf(string? text)
    {
        foreach (var (word, level) in Words)
        {
            if (text is not null && text.Contains(word, StringComparison.Ordinal))
            {
                return Codes.Find(CodeField.Level, level);
            }
        }

        return -1;
    }

    private static AreaCode? PlaceOf(string? text, IReadOnlyDictionary<string, AreaCode> places) =>
        text is null ? null
        : AreaCode.TryParse(text, out var code) || places.TryGetValue(VisitMapping.Key(text), out code) ? code
        : null;
}
