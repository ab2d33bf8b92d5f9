namespace Tuodi.Office.Exports;

/// <summary>A column of a list that an office sends out.</summary>
/// <param name="Heading">Its heading; two columns may have the same one.</param>
/// <param name="Form">How its cells are written.</param>
public readonly record struct ExportColumn(string Heading, ExportForm Form)
{
    /// <summary>Its width in a workbook, in characters.</summary>
    internal int Width =>
        Form switch
        {
            ExportForm.Digits => 21,
            ExportForm.Count => 10,
            _ => 14,
        };
}
