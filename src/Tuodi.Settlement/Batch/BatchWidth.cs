namespace Tuodi.Settlement.Batch;

/// <summary>How many bits of visits a batch works on at once.</summary>
public enum BatchWidth
{
    /// <summary>The widest that the machine has.</summary>
    Widest,

    /// <summary>One visit after the other, on any machine.</summary>
    Scalar,

    /// <summary>Four persons at once (AVX2).</summary>
    Bits256,

    /// <summary>Eight persons at once (AVX-512).</summary>
    Bits512,
}
