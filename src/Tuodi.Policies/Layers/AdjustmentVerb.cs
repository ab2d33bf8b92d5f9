namespace Tuodi.Policies.Layers;

/// <summary>How an adjustment changes a value.</summary>
public enum AdjustmentVerb
{
    /// <summary>Something is added (percentage points for a rate); less than nothing takes away.</summary>
    Add,

    /// <summary>Multiplied.</summary>
    Times,

    /// <summary>Replaced.</summary>
    Is,
}
