namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>What one number of a list belongs to; nothing where all of them belong to the same.</summary>
internal sealed record Pair(IReadOnlyList<Recipient>? Recipients, IReadOnlyList<string>? Methods, string? Level);
