using Tuodi.Comparison.Equity;

namespace Tuodi.Cli.Commands;

/// <summary>A comparison of places and how it came about.</summary>
/// <param name="Report">The comparison.</param>
/// <param name="Day">The day whose rules were taken.</param>
/// <param name="Divisions">The divisions that have no document in force on the day.</param>
/// <param name="Ground">What insurance pays before.</param>
/// <param name="Without">The layers that were left out everywhere.</param>
/// <param name="Loading">How long reading the documents and households took.</param>
/// <param name="Settling">How long settling every household in every place took.</param>
/// <param name="Explaining">How long measuring took, and settling again with one element changed at a time.</param>
internal sealed record EquityTelling(
    EquityReport Report,
    DateOnly Day,
    IReadOnlyList<string> Divisions,
    Ground Ground,
    IReadOnlySet<string> Without,
    TimeSpan Loading,
    TimeSpan Settling,
    TimeSpan Explaining
);
