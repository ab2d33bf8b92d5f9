using Tuodi.Kernel;
using Tuodi.Policies.Layers;

namespace Tuodi.Settlement.Results;

/// <summary>A cap as it met a payment or a base.</summary>
/// <param name="Cap">The cap.</param>
/// <param name="Limit">How much it allows, or nothing when it does not bind.</param>
/// <param name="Drawn">What was drawn on it before.</param>
/// <param name="Cut">What it cut off.</param>
public readonly record struct CapUse(Cap Cap, Money? Limit, Money Drawn, Money Cut);
