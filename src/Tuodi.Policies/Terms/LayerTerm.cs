namespace Tuodi.Policies.Terms;

/// <summary>A figure of an earlier layer.</summary>
public sealed record LayerTerm(LayerFigure Figure, int Layer, string Name) : Term;
