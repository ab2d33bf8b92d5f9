namespace Tuodi.Comparison.Equity;

/// <summary>How far places differ in what the same households bear.</summary>
/// <param name="Category">The category of the households; nothing for all of them.</param>
/// <param name="Households">How many households.</param>
/// <param name="Places">The places that know every one of them, that with the smallest burden first.</param>
/// <param name="Without">The divisions that do not, and are left out.</param>
public sealed record GroupSpread(string? Category, int Households, IReadOnlyList<PlaceSum> Places, IReadOnlyList<string> Without)
{
    /// <summary>The inequality of the burdens between places; nothing where fewer than two can be compared.</summary>
    public Inequality? Inequality { get; } = Places.Count < 2 ? null : new Inequality(Places.Select(place => place.Burden.Fen));
}
