namespace Tuodi.Settlement.Batch;

/// <summary>Where an input stands in the packed words of a visit or a person.</summary>
/// <param name="Slot">The input.</param>
/// <param name="PerPerson">Whether the word is a person's; otherwise a visit's.</param>
/// <param name="Word">The number of the word.</param>
/// <param name="Shift">The lowest bit.</param>
/// <param name="Bits">How many bits.</param>
/// <param name="High">The largest value.</param>
/// <param name="IsTop">Whether nothing stands above it in its word.</param>
internal readonly record struct BatchField(int Slot, bool PerPerson, int Word, int Shift, int Bits, long High, bool IsTop)
{
    public long Mask => (1L << Bits) - 1;
}
