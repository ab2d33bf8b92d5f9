namespace Tuodi.Settlement.Sheets;

/// <summary>One thing that a document says, in words.</summary>
/// <param name="Key">What it is, as the document calls it.</param>
/// <param name="Label">What it is, for people.</param>
/// <param name="Text">What is said.</param>
public sealed record SheetCell(string Key, string Label, string Text);
