namespace Tuodi.Web.Parts;

/// <summary>A part of a text that a page marks.</summary>
/// <param name="Text">The part.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct TextRun(string Text, TextRunKind Kind);
