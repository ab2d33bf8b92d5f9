namespace Tuodi.Policies.Layers;

/// <summary>The unit to which a layer rounds, in fen.</summary>
public enum RoundingUnit
{
    /// <summary>Fen (分).</summary>
    Fen = 1,

    /// <summary>Jiao (角).</summary>
    Jiao = 10,

    /// <summary>Yuan (元).</summary>
    Yuan = 100,
}
