using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Reports;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>What an audit came to: of a large month no page sums that up each time.</summary>
/// <param name="Owed">What is owed.</param>
/// <param name="Overpaid">What was paid too much, as an amount above nothing.</param>
/// <param name="Settlements">How many settlements there are.</param>
/// <param name="Counts">How many visits have each verdict.</param>
/// <param name="Reasons">For each verdict and reason how many findings there are, and their sum.</param>
public sealed record MonthFigures(
    Money Owed,
    Money Overpaid,
    int Settlements,
    IReadOnlyDictionary<Verdict, int> Counts,
    IReadOnlyList<ReasonCount> Reasons
)
{
    /// <summary>The figures of a report.</summary>
    public static MonthFigures Of(AuditReport report) =>
        new(
            report.Result.Owed,
            report.Result.Overpaid,
            report.Result.Settlements,
            Enum.GetValues<Verdict>().ToDictionary(verdict => verdict, report.Result.Count),
            report.Reasons()
        );
}
