using Tuodi.Settlement.Facts;

namespace Tuodi.Comparison.Households;

/// <summary>A visit of a member, told so that it can happen in every place.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Distance">How far from home: 0 in the county, 1 in the city, 2 in the province, 3 outside; -1 as the visit itself says.</param>
public sealed record HouseholdVisit(Visit Visit, int Distance)
{
    /// <summary>The words for distances, as lists of households write them.</summary>
    public static IReadOnlyList<string> Distances { get; } = ["county", "city", "province", "outside"];
}
