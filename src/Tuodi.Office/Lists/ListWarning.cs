using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>Something odd that did not keep rows from being taken.</summary>
/// <param name="Text">What is odd.</param>
/// <param name="Count">How often.</param>
/// <param name="Examples">The first places.</param>
public sealed record ListWarning(Bilingual Text, long Count, IReadOnlyList<Spot> Examples);
