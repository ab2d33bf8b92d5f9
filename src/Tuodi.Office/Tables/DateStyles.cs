using DocumentFormat.OpenXml.Spreadsheet;

namespace Tuodi.Office.Tables;

/// <summary>Which styles of a workbook show a number as a day: in the file both are numbers.</summary>
internal sealed class DateStyles
{
    private readonly bool[] _isDate;

    public DateStyles(Stylesheet? styles)
    {
        var formats = new Dictionary<uint, string>();
        foreach (var format in styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id && format.FormatCode?.Value is { } code)
            {
                formats[id] = code;
            }
        }

        _isDate = [.. styles?.CellFormats?.Elements<CellFormat>().Select(cell => IsDate(cell.NumberFormatId?.Value ?? 0, formats)) ?? []];
    }

    /// <summary>Whether the style shows days.</summary>
    public bool IsDate(int style) => style >= 0 && style < _isDate.Length && _isDate[style];

    /// <summary>The numbers that are reserved for days, those of Chinese formats among them, or a code that names parts of a day.</summary>
    private static bool IsDate(uint id, Dictionary<uint, string> formats) =>
        formats.TryGetValue(id, out var code)
            ? IsDate(code)
            : id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    private static bool IsDate(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"' when code.IndexOf('"', i + 1) is > 0 and var end:
                    i = end;
                    break;
                case '[' when code.IndexOf(']', i + 1) is > 0 and var end:
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H':
                    return true;
            }
        }

        return false;
    }
}
