namespace Tuodi.Office.Exports;

/// <summary>A column as a layout describes it.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Field">What it says.</param>
/// <param name="Form">How it is written.</param>
/// <param name="IsRequired">Whether a row without it may not leave the office; an amount must then be above nothing.</param>
public sealed record ExportLayoutColumn(string Heading, ExportField Field, ExportForm Form, bool IsRequired)
{
    /// <summary>Whether a row lacks what it must have.</summary>
    internal bool IsLacking(ExportRow row, int place)
    {
        var cell = Field.Of(row, place);
        return IsRequired && (cell.IsBlank || cell.Amount <= Kernel.Money.Zero);
    }
}
