using Tuodi.Kernel;

namespace Tuodi.Settlement.Storing;

/// <summary>One band of a layer of a stored settlement.</summary>
/// <param name="Rate">The rate, or nothing for a lump sum.</param>
/// <param name="Amount">What fell into it.</param>
/// <param name="Gives">What it gave before the layer was rounded and capped.</param>
public sealed record BandFigures(Fraction? Rate, Money Amount, Money Gives);
