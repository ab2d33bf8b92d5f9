using Tuodi.Comparison.Equity;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Equity;

/// <summary>The families of one category in all places.</summary>
/// <param name="Report">The comparison.</param>
/// <param name="Group">The families and the places that know them all.</param>
/// <param name="Places">Place by place, the lightest burden first.</param>
/// <param name="Bars">Who pays in each place, as SVG.</param>
/// <param name="Lorenz">The Lorenz curve of burdens, as SVG; nothing where fewer than two places are compared.</param>
public sealed record EquityGroupShown(EquityReport Report, GroupSpread Group, TableView Places, string Bars, string? Lorenz);
