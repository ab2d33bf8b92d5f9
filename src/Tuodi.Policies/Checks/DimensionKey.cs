namespace Tuodi.Policies.Checks;

/// <summary>A fact on which conditions depend.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Field">The coded fact, the count, or the bearer of the attribute, by number.</param>
/// <param name="Name">The attribute, or the amount as it is written.</param>
public readonly record struct DimensionKey(DimensionKind Kind, int Field, string Name);
