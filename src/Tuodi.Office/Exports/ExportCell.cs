using Tuodi.Kernel;

namespace Tuodi.Office.Exports;

/// <summary>The value of a cell: a text, an amount or a number of things; what is not known is none of them and stays blank.</summary>
/// <param name="Text">The text.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Count">The number of things.</param>
public readonly record struct ExportCell(string? Text = null, Money? Amount = null, long? Count = null)
{
    /// <summary>Whether there is nothing in it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text) && Amount is null && Count is null;

    /// <summary>A text.</summary>
    public static ExportCell Of(string? text) => new(text);

    /// <summary>A day, as a text that sorts and that no spreadsheet turns round: <c>2025-06-30</c>.</summary>
    public static ExportCell Of(DateOnly? day) => new(day is { } said ? $"{said:yyyy-MM-dd}" : null);

    /// <summary>An amount.</summary>
    public static ExportCell Of(Money? amount) => new(Amount: amount);

    /// <summary>A number of things.</summary>
    public static ExportCell Of(long count) => new(Count: count);
}
