namespace Tuodi.Office.Exports;

/// <summary>How a CSV file keeps a spreadsheet from rounding the numbers of persons and accounts, which it cannot say itself.</summary>
public enum CsvNumbers
{
    /// <summary>As they are, for programs.</summary>
    Plain,

    /// <summary>With a tab behind, as many systems export them.</summary>
    Tab,

    /// <summary>As <c>="..."</c>.</summary>
    Wrapped,
}
