using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Register;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Coverage;

/// <summary>One jurisdiction of the register.</summary>
/// <param name="Coverage">How it stands.</param>
/// <param name="Rows">Its elements with the clauses behind them.</param>
/// <param name="Totals">How many of its elements stand how.</param>
public sealed record JurisdictionShown(
    JurisdictionCoverage Coverage,
    TableView Rows,
    IReadOnlyList<(ElementStatus Status, int Count)> Totals
);
