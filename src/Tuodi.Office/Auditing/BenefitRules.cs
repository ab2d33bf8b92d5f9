using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Auditing;

/// <summary>How a place tells kinds of assistance apart (救助类别的判定): the first rule that holds decides.</summary>
/// <param name="Place">The place whose policies it is for, with all below it.</param>
/// <param name="Rules">The rules in order.</param>
public sealed record BenefitRules(AreaCode Place, IReadOnlyList<BenefitRule> Rules)
{
    /// <summary>The kind of assistance of a row; nothing where a fact that could change it is not known.</summary>
    /// <param name="row">The row.</param>
    /// <param name="kind">Its kind of visit, or -1.</param>
    /// <param name="majorDiseases">The codes of major diseases; empty where no list of them is given.</param>
    /// <param name="lacks">The name of the first fact that is missing.</param>
    public string? Of(SettlementRow row, int kind, IReadOnlySet<string> majorDiseases, out string? lacks)
    {
        string? sure = null;
        lacks = null;
        foreach (var rule in Rules)
        {
            var holds = Holds(rule, row, kind, majorDiseases, out var missing);
            if (holds == false)
            {
                continue;
            }

            // What only might hold leaves it open, unless whatever comes after says the same.
            if (sure is not null && sure != rule.Benefit)
            {
                return null;
            }

            (sure, lacks) = (rule.Benefit, lacks ?? missing);
            if (holds == true)
            {
                lacks = null;
                return sure;
            }
        }

        return null;
    }

    // What is known to be otherwise decides before what is missing.
    private static bool? Holds(BenefitRule rule, SettlementRow row, int kind, IReadOnlySet<string> majorDiseases, out string? missing)
    {
        missing = null;
        var holds = true;
        if (rule.Kinds.Count > 0)
        {
            holds = kind < 0 || rule.Kinds.Contains(kind);
            missing = kind < 0 ? "visit_kind" : null;
        }

        if (rule.Diseases.Count > 0)
        {
            holds &= Among(rule.Diseases, row.DiseaseCode) is not false;
            missing ??= Among(rule.Diseases, row.DiseaseCode) is null ? "disease_code" : null;
        }

        if (rule.IsListedDisease)
        {
            var isListed = majorDiseases.Count == 0 ? null : Among(majorDiseases, row.DiseaseCode);
            holds &= isListed is not false;
            missing ??=
                isListed is not null ? null
                : majorDiseases.Count == 0 ? "major_diseases"
                : "disease_code";
        }

        if (rule.LeastName is { } name)
        {
            holds &= rule.Least is null || row.InPolicy is null || row.InPolicy >= rule.Least;
            missing ??=
                rule.Least is null ? name
                : row.InPolicy is null ? "in_policy"
                : null;
        }

        return !holds ? false
            : missing is null ? true
            : null;
    }

    // Of several diseases in one cell it is not told which one counts.
    private static bool? Among(IReadOnlySet<string> codes, string? written)
    {
        if (written is null)
        {
            return null;
        }

        var code = written.Trim().ToUpperInvariant();
        if (codes.Contains(code))
        {
            return true;
        }

        return code.Split('+', StringSplitOptions.TrimEntries).Any(part => codes.Contains(part) || codes.Contains(part.TrimEnd('*')))
            ? null
            : false;
    }
}
