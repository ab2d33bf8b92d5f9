using System.Globalization;

namespace Tuodi.Office.Tables;

/// <summary>The text that a cell of a workbook shows, from what the file holds.</summary>
internal sealed class CellValues(SharedTexts texts, DateStyles styles, bool countsFrom1904)
{
    /// <summary>A spreadsheet shows fifteen digits; the two behind them are noise of its arithmetic: 574.28999999999996 is 574.29.</summary>
    private const int DigitsShown = 15;

    /// <summary>The text that stands for a value, or nothing when it is the value itself.</summary>
    /// <param name="type">The cell's <c>t</c>.</param>
    /// <param name="style">The cell's <c>s</c>.</param>
    /// <param name="value">What the file holds.</param>
    public string? Replacement(CellType type, int style, ReadOnlySpan<char> value)
    {
        switch (type)
        {
            case CellType.Shared:
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                    ? texts[place] ?? string.Empty
                    : string.Empty;
            case CellType.Number when styles.IsDate(style):
                return Serial.TryText(value, countsFrom1904, out var day) ? day : null;
            case CellType.Number when value.Length > DigitsShown && value.Contains('.') && !value.ContainsAny('E', 'e'):
                return Shown(value);
            default:
                return null;
        }
    }

    private static string? Shown(ReadOnlySpan<char> value)
    {
        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var whole = decimal.Truncate(Math.Abs(number));
        var digits = whole == 0 ? 0 : whole.ToString(CultureInfo.InvariantCulture).Length;
        return decimal.Round(number, Math.Clamp(DigitsShown - digits, 0, 28))
            .ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
