namespace Tuodi.Settlement.Accumulation;

/// <summary>What one layer has come to in a year, in fen.</summary>
/// <param name="Base">The bases it looked at.</param>
/// <param name="Deductible">The deductibles the person has borne.</param>
/// <param name="Paid">What it paid.</param>
/// <param name="Times">How often it paid.</param>
public readonly record struct LayerTotals(long Base, long Deductible, long Paid, int Times);
