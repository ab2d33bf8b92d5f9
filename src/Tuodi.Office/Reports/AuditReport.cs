using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Missed;
using Tuodi.Office.Rules;
using Tuodi.Settlement.Results;

namespace Tuodi.Office.Reports;

/// <summary>All that an audit has to tell: what was read, what was found, and what the office's own rules say of the rows.</summary>
public sealed record AuditReport
{
    /// <summary>The files.</summary>
    public required OfficeFiles Files { get; init; }

    /// <summary>Works a visit of a person of the result out again, line by line; nothing where that cannot be done.</summary>
    public required Func<AuditedPerson, AuditedVisit, SettledVisit?> Explain { get; init; }

    /// <summary>The policy that it goes by.</summary>
    public required PolicyChoice Policy { get; init; }

    /// <summary>The result.</summary>
    public required AuditResult Result { get; init; }

    /// <summary>Identities and lines of the rosters that cannot be used.</summary>
    public IReadOnlyList<Problem> RosterProblems { get; init; } = [];

    /// <summary>What the office's rules came to, where there are any.</summary>
    public RuleLog? Rules { get; init; }

    /// <summary>Where the office's rules exclude a row, their remark (剔除备注).</summary>
    public IReadOnlyDictionary<Spot, string> Remarks { get; init; } = new Dictionary<Spot, string>();

    /// <summary>Whether a finding is a reversal without the row that it takes back.</summary>
    public static bool IsUnpaired(Finding finding) => finding.Reasons.Count > 0 && finding.Reasons[0].Kind == ReasonKind.UnpairedReversal;

    /// <summary>The findings with their numbers, counted from 1, by which people name them.</summary>
    public IEnumerable<(int Number, Finding Finding)> Numbered => Result.Findings.Select((finding, i) => (i + 1, finding));

    /// <summary>The findings of a verdict; unpaired reversals stand apart.</summary>
    public IEnumerable<(int Number, Finding Finding)> Of(Verdict verdict) =>
        Numbered.Where(each => each.Finding.Figures.Verdict == verdict && !IsUnpaired(each.Finding));

    /// <summary>The reversals without the rows that they take back.</summary>
    public IEnumerable<(int Number, Finding Finding)> Unpaired => Numbered.Where(each => IsUnpaired(each.Finding));

    /// <summary>For each verdict, main reason and missing fact how many findings there are and their sum, in the order of verdicts and reasons.</summary>
    public IReadOnlyList<ReasonCount> Reasons() =>
        [
            .. Result
                .Findings.GroupBy(finding => (finding.Figures.Verdict, finding.Reasons[0].Kind, finding.Missing))
                .OrderBy(group => (group.Key.Verdict, group.Key.Kind))
                .ThenBy(group => group.Key.Missing, StringComparer.Ordinal)
                .Select(group => new ReasonCount(
                    group.Key.Verdict,
                    group.Key.Kind,
                    group.Key.Missing,
                    group.Count(),
                    new Money(group.Sum(finding => finding.Figures.Difference?.Fen ?? 0))
                )),
        ];
}
