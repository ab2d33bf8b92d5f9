namespace Tuodi.Office.Tables;

/// <summary>What a cell of a workbook holds.</summary>
internal enum CellType
{
    /// <summary>A number, or a day that is one.</summary>
    Number,

    /// <summary>The place of a shared text.</summary>
    Shared,

    /// <summary>A text of its own, or a formula's, or true and false.</summary>
    Text,
}
