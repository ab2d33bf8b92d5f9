namespace Tuodi.Policies.Terms;

/// <summary>A word, number or sign of a term's text.</summary>
internal readonly record struct TermToken(TermTokenKind Kind, string Text);
