using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Layers;

/// <summary>How a payment is worked out: base, deductible, bands, caps.</summary>
/// <param name="Base">The amount looked at.</param>
/// <param name="BaseCaps">Limits to it.</param>
/// <param name="Deductible">What the person bears first.</param>
/// <param name="Bands">Rates by amount, from the lowest band on.</param>
/// <param name="Edges">On what the bands' edges lie.</param>
/// <param name="Reached">Whether the whole amount goes at the rate of the band reached.</param>
/// <param name="Caps">The most that is paid.</param>
public sealed record Rule(
    Term Base,
    IReadOnlyList<Cap> BaseCaps,
    Deductible Deductible,
    IReadOnlyList<Band> Bands,
    Edges Edges,
    bool Reached,
    IReadOnlyList<Cap> Caps
)
{
    /// <summary>Whether it pays nothing at all: such a row shuts a visit out, which then uses up no deductible and counts towards no year.</summary>
    public bool PaysNothing => Bands.Count > 0 && Bands.All(band => band is { IsLump: false, Rate: NumberTerm { Value.Sign: 0 } });
}
