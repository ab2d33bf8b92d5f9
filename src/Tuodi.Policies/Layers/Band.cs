using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Layers;

/// <summary>A range of amounts and the rate there (分段).</summary>
/// <param name="From">The lower edge.</param>
/// <param name="To">The upper edge; nothing for the last, open band.</param>
/// <param name="Rate">The rate, or the lump sum.</param>
/// <param name="IsLump">Whether it is a lump sum.</param>
public sealed record Band(Term From, Term? To, Term Rate, bool IsLump);
