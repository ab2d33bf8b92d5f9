namespace Tuodi.Office.Workbooks;

/// <summary>The formats of cells, by their numbers in the workbook.</summary>
internal enum CellStyle
{
    Heading = 1,
    Text = 2,
    Amount = 3,
    Count = 4,
}
