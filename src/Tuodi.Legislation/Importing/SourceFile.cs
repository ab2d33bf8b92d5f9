namespace Tuodi.Legislation.Importing;

/// <summary>A file as it was read: its lines before anything is found in them.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Hash">SHA-256 of the file, in hexadecimal.</param>
/// <param name="Lines">Its lines from the first.</param>
public sealed record SourceFile(string Path, string Hash, IReadOnlyList<string> Lines);
