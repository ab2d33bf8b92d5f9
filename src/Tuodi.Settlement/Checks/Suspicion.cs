using Tuodi.Policies.Checks;

namespace Tuodi.Settlement.Checks;

/// <summary>Two bills between which a layer seems to do what it should not.</summary>
/// <param name="Kind">What it seems to do.</param>
/// <param name="Layer">The layer, by its place.</param>
/// <param name="Low">The smaller bill, in fen.</param>
/// <param name="High">The larger bill, in fen.</param>
public sealed record Suspicion(FindingKind Kind, int Layer, long Low, long High);
