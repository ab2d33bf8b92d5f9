namespace Tuodi.Legislation.Scoring;

/// <summary>A field of a text where the machine and the label differ.</summary>
/// <param name="Id">The text.</param>
/// <param name="Label">What the label says.</param>
/// <param name="Said">What the machine says.</param>
public sealed record LabelMiss(string Id, string Label, string Said);
