namespace Tuodi.Office.Workbooks;

/// <summary>Which texts a spreadsheet takes for a formula (公式注入).</summary>
internal static class FormulaText
{
    /// <summary>Whether a text becomes a formula as soon as a spreadsheet reads it from a text file; an apostrophe in front keeps it a text.</summary>
    public static bool StartsOne(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
}
