namespace Tuodi.Storage.Checking;

/// <summary>That a column of a table names a row of another.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Parent">The other table.</param>
/// <param name="Key">Its column.</param>
/// <param name="IsSpread">Whether the other table is spread, so that both rows are of one area.</param>
/// <param name="Where">Which rows are meant, or nothing for all.</param>
internal sealed record Reference(string Table, string Column, string Parent, string Key, bool IsSpread = true, string? Where = null);
