using Tuodi.Kernel;

namespace Tuodi.Legislation.Extracting;

/// <summary>What speaks of a standard but could not be read: it stays unknown and a person looks at it.</summary>
/// <param name="Clause">The citation of the clause.</param>
/// <param name="Quote">The words.</param>
/// <param name="Why">What is missing, in both languages.</param>
/// <param name="Line">The line of the source, from 1.</param>
public sealed record Unread(string Clause, string Quote, Bilingual Why, int Line);
