using Tuodi.Comparison.Equity;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Equity;

/// <summary>The comparison of all places.</summary>
/// <param name="Report">The comparison.</param>
/// <param name="Without">The divisions without a document in force on the day.</param>
/// <param name="Groups">How far places differ for the families of each category.</param>
/// <param name="Elements">Which element makes the difference.</param>
/// <param name="WorstOff">Where most families bear most.</param>
public sealed record EquityShown(
    EquityReport Report,
    IReadOnlyList<string> Without,
    TableView Groups,
    TableView Elements,
    TableView WorstOff
);
