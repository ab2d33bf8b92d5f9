namespace Tuodi.Office.Tables;

/// <summary>How much of a file is read before it is refused: what offices exchange is far below all of these.</summary>
public static class TableLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public const long FileBytesMax = 500L * 1024 * 1024;

    /// <summary>The most columns, as many as a spreadsheet has.</summary>
    public const int ColumnsMax = 16_384;

    /// <summary>The most rows of a sheet, as many as a spreadsheet has.</summary>
    public const int SheetRowsMax = 1_048_576;

    /// <summary>The most characters of a cell, as many as a spreadsheet allows.</summary>
    public const int CellCharactersMax = 32_767;

    /// <summary>The most characters of a row.</summary>
    public const int RowCharactersMax = 4 * 1024 * 1024;

    /// <summary>The most different texts of a workbook.</summary>
    public const int SharedTextsMax = 30_000_000;

    /// <summary>How many bytes of a text file decide its encoding.</summary>
    public const int SampleBytes = 1024 * 1024;
}
