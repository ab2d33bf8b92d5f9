namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>What a number in a sentence counts.</summary>
internal enum QuantityKind
{
    Yuan,
    Percent,

    /// <summary>个百分点.</summary>
    Points,

    /// <summary>倍.</summary>
    Times,
}
