namespace Tuodi.Storage.Checking;

/// <summary>What a check of a database found.</summary>
/// <param name="Settlements">How many settlement rows were worked out again.</param>
/// <param name="Years">How many years of persons were.</param>
/// <param name="Entries">How many journal entries were added up.</param>
/// <param name="Findings">The first findings.</param>
/// <param name="Count">How many there are.</param>
public sealed record CheckReport(long Settlements, long Years, long Entries, IReadOnlyList<CheckFinding> Findings, long Count)
{
    /// <summary>How many findings are kept; the count goes on.</summary>
    public const int FindingsMax = 1_000;
}
