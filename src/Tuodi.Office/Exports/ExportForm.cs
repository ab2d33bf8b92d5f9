namespace Tuodi.Office.Exports;

/// <summary>How the cells of a column are written.</summary>
public enum ExportForm
{
    /// <summary>A text: a name, a day, a word.</summary>
    Text,

    /// <summary>A number that is no amount: of a person, an account, a code, a month. A text, and in CSV it may be wrapped against rounding.</summary>
    Digits,

    /// <summary>An amount in yuan, a number with two decimals.</summary>
    Amount,

    /// <summary>A number of things.</summary>
    Count,
}
