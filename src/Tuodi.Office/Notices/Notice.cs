using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Reports;

namespace Tuodi.Office.Notices;

/// <summary>What one person is to be told (告知单): all that is owed for the visits of the lists, less what was paid too much on others.</summary>
/// <param name="Number">Its running number, by which its file is named.</param>
/// <param name="Person">The person.</param>
/// <param name="Findings">What is owed or overpaid, in the order of the visits.</param>
public sealed record Notice(int Number, AuditedPerson Person, IReadOnlyList<Finding> Findings)
{
    /// <summary>What is owed in all.</summary>
    public Money Total => Sum(Findings);

    /// <summary>The notices of an audit, one for each person to whom something is owed in all; what the office's rules exclude counts on neither side.</summary>
    public static IEnumerable<Notice> Of(AuditReport report)
    {
        var number = 0;
        foreach (var person in report.Result.People)
        {
            List<Finding> findings =
            [
                .. person.Findings.Where(finding =>
                    finding.Figures.Verdict is Verdict.Owed or Verdict.Overpaid
                    && finding.Figures.Difference is not null
                    && !report.Remarks.ContainsKey(finding.Visit.Row.Spot)
                ),
            ];
            if (Sum(findings) > Money.Zero)
            {
                yield return new Notice(++number, person, findings);
            }
        }
    }

    private static Money Sum(IEnumerable<Finding> findings) => new(findings.Sum(finding => finding.Figures.Difference?.Fen ?? 0));
}
