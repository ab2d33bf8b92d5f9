namespace Tuodi.Storage.Auditing;

/// <summary>What the verification of the audit trail came to.</summary>
/// <param name="Chains">How many chains were walked.</param>
/// <param name="Entries">How many entries.</param>
/// <param name="Messages">How many messages were compared with their entries.</param>
/// <param name="Findings">What is wrong, at most <see cref="FindingsMax"/>.</param>
/// <param name="FindingCount">How many things are wrong.</param>
public sealed record AuditReport(long Chains, long Entries, long Messages, IReadOnlyList<AuditFinding> Findings, long FindingCount)
{
    /// <summary>How many findings are listed; more are counted.</summary>
    public const int FindingsMax = 1000;

    /// <summary>Whether all is as it was written.</summary>
    public bool IsGood => FindingCount == 0;
}
