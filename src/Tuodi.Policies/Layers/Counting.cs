namespace Tuodi.Policies.Layers;

/// <summary>Over what a layer's base counts, and over how many months where it trails.</summary>
public readonly record struct Counting(CountingKind Kind, int Months);
