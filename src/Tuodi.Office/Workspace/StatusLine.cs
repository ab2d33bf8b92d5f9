using Tuodi.Kernel;

namespace Tuodi.Office.Workspace;

/// <summary>A count of rows with their sums.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Enters">What enters assistance by the lists (进入报销金额).</param>
/// <param name="Owed">What is owed by the last audit; nothing where there was none.</param>
public sealed record StatusLine(Bilingual Name, int Rows, Money Enters, Money Owed)
{
    /// <summary>The count of some rows.</summary>
    public static StatusLine Of(Bilingual name, IReadOnlyCollection<WorkspaceVisit> visits) =>
        new(
            name,
            visits.Count,
            new Money(visits.Sum(visit => visit.EntersAssistance?.Fen ?? 0)),
            new Money(
                visits.Sum(visit => visit.Audit is { IsFirst: true, Verdict: Auditing.Verdict.Owed } found ? found.Difference.Fen : 0)
            )
        );
}
