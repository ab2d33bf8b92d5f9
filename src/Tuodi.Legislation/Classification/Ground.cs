using Tuodi.Kernel;

namespace Tuodi.Legislation.Classification;

/// <summary>What a verdict rests on: where it stands, what it says, why it counts.</summary>
/// <param name="Value">The value that it speaks for.</param>
/// <param name="Place">The clause, as 第十五条（一）; or 标题, 文号, 发文机关, 正文前.</param>
/// <param name="Quote">What was found, with the words around it.</param>
/// <param name="Weight">How strongly it speaks.</param>
/// <param name="Why">Why.</param>
public sealed record Ground(string Value, string Place, string Quote, int Weight, Bilingual Why);
