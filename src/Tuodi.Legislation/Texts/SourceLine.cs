namespace Tuodi.Legislation.Texts;

/// <summary>A line of the source as it counts: where it stood and what it says.</summary>
/// <param name="Number">The line in the source, from 1.</param>
/// <param name="Column">Where <paramref name="Text"/> begins in it, from 1.</param>
/// <param name="Text">Without blanks around, one width of digits.</param>
public readonly record struct SourceLine(int Number, int Column, string Text);
