namespace Tuodi.Policies.Layers;

/// <summary>How a layer rounds its payment.</summary>
public readonly record struct Rounding(RoundingUnit Unit, RoundingMode Mode)
{
    /// <summary>To the fen, half up.</summary>
    public static Rounding Usual => new(RoundingUnit.Fen, RoundingMode.HalfUp);
}
