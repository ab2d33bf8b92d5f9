namespace Tuodi.Policies.Layers;

/// <summary>What an adjustment changes.</summary>
public enum AdjustmentTarget
{
    /// <summary>The rate of every band.</summary>
    Rate,

    /// <summary>The deductible.</summary>
    Deductible,

    /// <summary>Every cap.</summary>
    Cap,

    /// <summary>The payment before rounding.</summary>
    Paid,
}
