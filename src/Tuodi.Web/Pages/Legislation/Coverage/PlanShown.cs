using Tuodi.Coverage.Jurisdictions;
using Tuodi.Coverage.Plans;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Coverage;

/// <summary>The provinces' plans.</summary>
/// <param name="Rows">Measure by measure.</param>
/// <param name="Provinces">The provinces to choose from.</param>
/// <param name="Totals">How many measures stand how, of all provinces.</param>
/// <param name="Overdue">How many are overdue.</param>
public sealed record PlanShown(
    TableView Rows,
    IReadOnlyList<Jurisdiction> Provinces,
    IReadOnlyList<(PlanState State, int Count)> Totals,
    int Overdue
);
