namespace Tuodi.Office.Lists;

/// <summary>How far the reading of a file has come.</summary>
/// <param name="File">The file.</param>
/// <param name="Rows">Rows so far.</param>
/// <param name="Percent">Percent of the file, where it can be told.</param>
public sealed record ReadProgress(string File, long Rows, int? Percent);
