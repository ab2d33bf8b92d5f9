namespace Tuodi.Storage.Register;

/// <summary>What a column holds in the register and what it would hold, as lists write it.</summary>
/// <param name="Column">The column.</param>
/// <param name="Before">What the register holds, or nothing.</param>
/// <param name="After">What it would hold, or nothing.</param>
public sealed record RowChange(RegisterColumn Column, string? Before, string? After);
