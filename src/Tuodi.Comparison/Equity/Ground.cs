namespace Tuodi.Comparison.Equity;

/// <summary>On what ground places are compared: what insurance pays before assistance comes in.</summary>
public enum Ground
{
    /// <summary>One stated insurance under every place, so that only assistance differs.</summary>
    Common,

    /// <summary>What the households themselves say that insurance paid.</summary>
    Stated,

    /// <summary>Each place's own insurance, where it is known.</summary>
    Own,
}
