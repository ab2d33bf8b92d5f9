using System.Text;
using Tuodi.Legislation.Extracting;

namespace Tuodi.Legislation.Drafting;

/// <summary>Lines of recognition and of warning, as provisions that are shown and do not change what a visit is paid.</summary>
internal static class DraftLines
{
    public static void Write(StringBuilder draft, Extraction extraction, DraftCategories categories)
    {
        Section(
            draft,
            "criteria",
            extraction,
            categories,
            StandardScope.Eligibility,
            standard => $"{(IsOfCosts(standard) ? "expenditure" : "income")}: {DraftText.Quoted(standard.Quote)}"
        );
        Section(
            draft,
            "warnings",
            extraction,
            categories,
            StandardScope.Monitoring,
            standard => $"measure: {DraftText.Quoted(standard.Quote)}, threshold: \"{standard.Value:0.####}%\""
        );
    }

    private static bool IsOfCosts(Standard standard) =>
        standard.Quote.Contains("费用", StringComparison.Ordinal) || standard.Quote.Contains("支出", StringComparison.Ordinal);

    private static void Section(
        StringBuilder draft,
        string name,
        Extraction extraction,
        DraftCategories categories,
        StandardScope scope,
        Func<Standard, string> write
    )
    {
        var lines = extraction
            .Standards.Where(standard => standard.Scope == scope)
            .SelectMany(standard =>
                categories
                    .Of(standard)
                    .Take(1)
                    .Select(category => $"  - {{ who: {category}, {write(standard)}, cite: text {standard.Clause} }}")
            )
            .Distinct()
            .ToList();
        draft.Append(lines.Count == 0 ? "" : $"{name}:\n{string.Join('\n', lines)}\n\n");
    }
}
