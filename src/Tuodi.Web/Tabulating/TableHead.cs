namespace Tuodi.Web.Tabulating;

/// <summary>A heading of a table as it is shown.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsNumber">Whether its values stand at the right.</param>
/// <param name="SortPath">Where it is sorted by this column, or nothing.</param>
/// <param name="Sorted">ascending or descending where it is, or nothing.</param>
public sealed record TableHead(string Text, bool IsNumber, string? SortPath = null, string? Sorted = null);
