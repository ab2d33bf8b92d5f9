using System.Collections.Immutable;

namespace Tuodi.Settlement.Accumulation;

/// <summary>What a calendar month came to; windows of months trail over it, also across years.</summary>
/// <param name="Month">The month as years times 12 plus months, so that months can be subtracted.</param>
/// <param name="Burden">The in-policy burden left with the person, in fen.</param>
/// <param name="Bases">The base of each layer, in fen.</param>
public sealed record MonthTotals(int Month, long Burden, ImmutableArray<long> Bases);
