namespace Tuodi.Policies.Conditions;

/// <summary>How two amounts are compared; whether the boundary belongs is said, since rules differ in it (超过, 以上).</summary>
public enum Comparison
{
    /// <summary>Larger.</summary>
    Over,

    /// <summary>Larger or equal.</summary>
    AtLeast,

    /// <summary>Smaller or equal.</summary>
    UpTo,

    /// <summary>Smaller.</summary>
    Below,
}
