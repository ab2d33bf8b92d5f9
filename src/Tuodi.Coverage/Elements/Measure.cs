namespace Tuodi.Coverage.Elements;

/// <summary>What a standard of assistance is made of.</summary>
public enum Measure
{
    /// <summary>What the person bears first (起付线).</summary>
    Deductible,

    /// <summary>The share that is paid (救助比例).</summary>
    Ratio,

    /// <summary>The most that is paid (封顶线).</summary>
    Cap,
}
