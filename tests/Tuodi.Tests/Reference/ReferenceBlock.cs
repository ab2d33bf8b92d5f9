namespace Tuodi.Tests.Reference;

/// <summary>A fenced example: where it starts, what it is, and the name under which others extend it.</summary>
internal sealed record ReferenceBlock(int Line, string Kind, string? Name, string Text);
