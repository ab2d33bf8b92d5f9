using Tuodi.Settlement.Facts;

namespace Tuodi.Comparison.Households;

/// <summary>A member of a household and its visits of a year, in the order in which they are settled.</summary>
/// <param name="Person">The person.</param>
/// <param name="Visits">The visits.</param>
public sealed record Member(Person Person, IReadOnlyList<HouseholdVisit> Visits);
