using Tuodi.Comparison.Conformity;
using Tuodi.Policies.Documents;

namespace Tuodi.Web.Pages.Legislation.Figures;

/// <summary>All places held against the national document of a day.</summary>
/// <param name="Nation">The national document.</param>
/// <param name="Places">Place by place.</param>
internal sealed record ConformityOfDay(Policy Nation, IReadOnlyList<PlaceConformity> Places);
