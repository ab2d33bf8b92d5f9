namespace Tuodi.Policies.Layers;

/// <summary>Where a remainder goes.</summary>
public enum RoundingMode
{
    /// <summary>To the nearest; a half goes up (四舍五入).</summary>
    HalfUp,

    /// <summary>Down.</summary>
    Down,

    /// <summary>Up.</summary>
    Up,
}
