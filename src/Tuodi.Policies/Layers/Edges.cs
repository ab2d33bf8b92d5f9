namespace Tuodi.Policies.Layers;

/// <summary>On what the edges of bands lie; the same table pays differently.</summary>
public enum Edges
{
    /// <summary>On the excess over the deductible.</summary>
    Excess,

    /// <summary>On the amount itself.</summary>
    Amount,
}
