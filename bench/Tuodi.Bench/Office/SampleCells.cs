using System.Globalization;

namespace Tuodi.Bench.Office;

/// <summary>Writes cells in all the shapes in which offices have them.</summary>
/// <param name="seed">The seed.</param>
/// <param name="quirky">Out of a hundred cells so many are in an odd shape.</param>
internal sealed class SampleCells(ulong seed, int quirky)
{
    private SplitMix64 _random = new(seed);

    /// <summary>An amount of fen.</summary>
    public string Amount(long fen)
    {
        var plain = Plain(fen);
        if (!IsOdd())
        {
            return plain;
        }

        var sign = fen < 0 ? "-" : "";
        var (yuan, rest) = (Math.Abs(fen) / 100, Math.Abs(fen) % 100);
        return Any(6) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{sign}{yuan:#,0}.{rest:00}"),
            1 => string.Create(CultureInfo.InvariantCulture, $"{sign}¥{yuan}.{rest:00}"),
            2 => string.Create(CultureInfo.InvariantCulture, $"{sign}￥{yuan:#,0}.{rest:00}"),
            3 => plain + " ",
            4 => $"=\"{plain}\"",
            _ => $" {sign}{yuan}.{rest:00}\t",
        };
    }

    /// <summary>An amount that says nothing when it is zero, as lists write it.</summary>
    public string AmountOrNothing(long fen) =>
        fen != 0 ? Amount(fen)
        : Any(3) == 0 ? "--"
        : Any(2) == 0 ? "0"
        : "";

    /// <summary>A day.</summary>
    public string Day(DateOnly day, string usual = "yyyyMMdd")
    {
        var format = IsOdd()
            ? Any(6) switch
            {
                0 => "yyyy-MM-dd",
                1 => "yyyy/M/d",
                2 => "yyyy年M月d日",
                3 => "yyyy-MM-dd '00:00:00'",
                4 => "yyyy.M.d",
                _ => "yyyyMMdd",
            }
            : usual;
        return day.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>An identity number.</summary>
    public string Id(string id)
    {
        if (!IsOdd())
        {
            return id;
        }

        return Any(7) switch
        {
            0 => id + "\t",
            1 => $"=\"{id}\"",
            2 => "'" + id,
            3 => id.ToLowerInvariant(),
            4 => $" {id[..6]} {id[6..14]} {id[14..]}",
            5 => id.Replace('X', 'Ｘ'),
            _ => id.StartsWith("99999919", StringComparison.Ordinal) ? id[..6] + id[8..17] : Wide(id),
        };
    }

    /// <summary>A township, in the ways of several registers, and now and then one of elsewhere.</summary>
    public string Town(string town) =>
        IsOdd()
            ? Any(6) switch
            {
                0 => town.EndsWith("街道", StringComparison.Ordinal) ? town + "办事处" : town + "人民政府",
                1 => town.EndsWith("街道", StringComparison.Ordinal) ? town + "办" : town[..2],
                2 => string.Join(' ', town.AsEnumerable()),
                3 => "江津区" + town,
                4 => town[..2],
                _ => "外区某镇",
            }
            : town;

    /// <summary>A month.</summary>
    public string Month() =>
        IsOdd()
            ? Any(3) switch
            {
                0 => $"=\"{SampleMonth.Year}-{SampleMonth.Month:00}\"",
                1 => $"{SampleMonth.Year}-{SampleMonth.Month:00}",
                _ => $"{SampleMonth.Year}年{SampleMonth.Month}月",
            }
            : $"{SampleMonth.Year}{SampleMonth.Month:00}";

    /// <summary>A text, now and then with blanks that do not belong there, or with invisible characters.</summary>
    public string Text(string text) =>
        IsOdd()
            ? Any(3) switch
            {
                0 => text + " ",
                1 => "　" + text,
                _ => text.Replace("(", "（", StringComparison.Ordinal).Replace(")", "）", StringComparison.Ordinal),
            }
            : text;

    /// <summary>Yuan with at most two decimals and no zeros at the end.</summary>
    public static string Plain(long fen)
    {
        var (yuan, rest) = (Math.Abs(fen) / 100, Math.Abs(fen) % 100);
        var decimals =
            rest == 0 ? ""
            : rest % 10 == 0 ? $".{rest / 10}"
            : $".{rest:00}";
        return $"{(fen < 0 ? "-" : "")}{yuan}{decimals}";
    }

    private static string Wide(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c));

    private bool IsOdd() => Any(100) < quirky;

    private int Any(int below) => (int)(_random.Next() % (ulong)below);
}
