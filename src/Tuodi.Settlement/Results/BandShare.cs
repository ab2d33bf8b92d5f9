using Tuodi.Kernel;

namespace Tuodi.Settlement.Results;

/// <summary>What fell into one band and what it gave.</summary>
/// <param name="From">The band's lower edge, in fen.</param>
/// <param name="To">Its upper edge, or nothing.</param>
/// <param name="Rate">The rate after adjustments; for a lump sum its amount in fen.</param>
/// <param name="IsLump">Whether it is a lump sum.</param>
/// <param name="Amount">What fell into it, in fen.</param>
/// <param name="Gives">What it gave, in fen, not rounded.</param>
public readonly record struct BandShare(Fraction From, Fraction? To, Fraction Rate, bool IsLump, Fraction Amount, Fraction Gives);
