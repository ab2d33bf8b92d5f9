namespace Tuodi.Office.Rules;

/// <summary>What a run of the rules came to.</summary>
/// <param name="Total">How many rows there were.</param>
/// <param name="Excluded">How many are excluded.</param>
/// <param name="Hits">How many rows each rule that was on hit, in the order of the rules.</param>
/// <param name="States">How many rows that are not excluded are in each state.</param>
public sealed record RuleLog(
    int Total,
    int Excluded,
    IReadOnlyList<(string Code, int Hits)> Hits,
    IReadOnlyDictionary<NoticeState, int> States
)
{
    /// <summary>How many are kept.</summary>
    public int Kept => Total - Excluded;
}
