using Tuodi.Comparison.Places;

namespace Tuodi.Comparison.Equity;

/// <summary>What the comparison shows of one place.</summary>
/// <param name="Place">The place.</param>
/// <param name="Offer">Whom it assists, and in which ways.</param>
/// <param name="Sum">What the households come to that it knows.</param>
/// <param name="Missing">For want of what others are left out, and how many, the most frequent first.</param>
/// <param name="Worst">For how many households no place leaves more.</param>
/// <param name="Best">For how many households no place leaves less.</param>
public sealed record PlaceReport(
    Place Place,
    Offer Offer,
    PlaceSum Sum,
    IReadOnlyList<KeyValuePair<string, int>> Missing,
    int Worst,
    int Best
);
