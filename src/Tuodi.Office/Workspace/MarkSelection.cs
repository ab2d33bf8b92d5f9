namespace Tuodi.Office.Workspace;

/// <summary>Which rows of a month a step is taken with: those named, which must all be able to take it, or all of a township or the month that can.</summary>
/// <param name="Period">The clearing month.</param>
/// <param name="Numbers">The running numbers (序号); none for all that can.</param>
/// <param name="Town">The township, where only its rows are meant.</param>
public sealed record MarkSelection(string Period, IReadOnlyList<string> Numbers, string? Town = null);
