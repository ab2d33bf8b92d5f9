namespace Tuodi.Office.Workspace;

/// <summary>A line of the log (操作日志): who did what and when. It names rows, never persons.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Action">What: <c>import</c>, <c>rules</c>, <c>audit</c>, <c>pay</c>, <c>pay-undone</c>, ...</param>
/// <param name="Period">The clearing month.</param>
/// <param name="Number">The row's running number (序号).</param>
/// <param name="Detail">More of it, in short.</param>
/// <param name="Undoes">The number of the line that it takes back.</param>
public sealed record LogEntry(long Id, string At, string By, string Action, string? Period, string? Number, string? Detail, long? Undoes);
