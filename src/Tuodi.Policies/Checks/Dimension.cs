namespace Tuodi.Policies.Checks;

/// <summary>A fact on which conditions depend, cut into the values between which they tell.</summary>
/// <param name="Key">The fact.</param>
/// <param name="Samples">A value for each part, the most ordinary first.</param>
public sealed record Dimension(DimensionKey Key, IReadOnlyList<Sample> Samples);
