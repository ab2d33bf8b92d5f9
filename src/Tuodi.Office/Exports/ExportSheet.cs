namespace Tuodi.Office.Exports;

/// <summary>A list as it leaves the office, whatever the format: headings, and rows of cells in their order.</summary>
/// <param name="Name">What the sheet or the file is called.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with one cell a column; made while they are written.</param>
public sealed record ExportSheet(string Name, IReadOnlyList<ExportColumn> Columns, IEnumerable<IReadOnlyList<ExportCell>> Rows)
{
    /// <summary>A title for the first row; the headings then stand in the third, as statistics have it.</summary>
    public string? Title { get; init; }
}
