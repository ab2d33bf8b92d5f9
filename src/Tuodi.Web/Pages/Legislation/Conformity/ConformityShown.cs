using Tuodi.Comparison.Conformity;
using Tuodi.Coverage.Jurisdictions;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Conformity;

/// <summary>Places held against the nation.</summary>
/// <param name="Nation">The national document that is the measure.</param>
/// <param name="Place">The one place that is shown, or nothing for all.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rows">What was searched for.</param>
/// <param name="Counts">How many rules stand how, of all that could be shown.</param>
/// <param name="Elements">The elements to choose from.</param>
/// <param name="Provinces">The provinces to choose from.</param>
/// <param name="Kind">What is shown: findings, one kind, or all.</param>
public sealed record ConformityShown(
    Policy Nation,
    PlaceConformity? Place,
    Bilingual? Name,
    TableView Rows,
    IReadOnlyList<(ConformityKind Kind, int Count)> Counts,
    IReadOnlyList<string> Elements,
    IReadOnlyList<Jurisdiction> Provinces,
    string Kind
);
