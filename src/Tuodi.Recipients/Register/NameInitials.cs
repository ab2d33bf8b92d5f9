using System.Globalization;
using System.Text;

namespace Tuodi.Recipients.Register;

/// <summary>The initials of a name in pinyin (拼音首字母), by which people at a counter search: <c>zs</c> for a person whose two characters are read zhang san.</summary>
/// <remarks>
/// The 3,755 common characters stand in GB 2312 in the order of their pinyin, so that a character's code tells its initial. The other characters stand there by their
/// radicals: but for some surnames they have <see cref="Unknown"/>. A character of several readings has the one that it is ordered by, a surname the one that it has as a surname.
/// </remarks>
public static class NameInitials
{
    /// <summary>Stands for a character whose initial is not known; no syllable of pinyin begins with it.</summary>
    public const char Unknown = 'v';

    /// <summary>The most initials that are kept of a name.</summary>
    public const int LengthMax = 16;

    private const int Chinese = 936;
    private const int FirstOfRow = 0xA1;
    private const int End = 0xD7F9;
    private static readonly Encoding Codes = CodePagesEncodingProvider.Instance.GetEncoding(Chinese)!;

    // Where the characters of each initial begin; none begins with i, u or v.
    private static readonly (int From, char Initial)[] Rows =
    [
        (0xB0A1, 'a'),
        (0xB0C5, 'b'),
        (0xB2C1, 'c'),
        (0xB4EE, 'd'),
        (0xB6EA, 'e'),
        (0xB7A2, 'f'),
        (0xB8C1, 'g'),
        (0xB9FE, 'h'),
        (0xBBF7, 'j'),
        (0xBFA6, 'k'),
        (0xC0AC, 'l'),
        (0xC2E8, 'm'),
        (0xC4C3, 'n'),
        (0xC5B6, 'o'),
        (0xC5BE, 'p'),
        (0xC6DA, 'q'),
        (0xC8BB, 'r'),
        (0xC8F6, 's'),
        (0xCBFA, 't'),
        (0xCDDA, 'w'),
        (0xCEF4, 'x'),
        (0xD1B9, 'y'),
        (0xD4D1, 'z'),
    ];

    // Surnames that are read otherwise than they are ordered, and those that are not among the common characters.
    private static readonly Dictionary<char, char> Surnames = Letters(
        ("单佘", 's'),
        ("解郗", 'x'),
        ("仇覃瞿亓", 'q'),
        ("查翟", 'z'),
        ("区", 'o'),
        ("闫鄢晏阎尉", 'y'),
        ("岑谌褚晁郄", 'c'),
        ("佟", 't'),
        ("阚邝", 'k'),
        ("芮", 'r'),
        ("邬", 'w'),
        ("栾郦", 'l'),
        ("逄", 'p'),
        ("缪", 'm'),
        ("邸", 'd'),
        ("妫", 'g')
    );

    /// <summary>The initials of a name in small letters; empty for a name without letters.</summary>
    public static string Of(string name)
    {
        var initials = new StringBuilder(LengthMax);
        foreach (var rune in name.EnumerateRunes())
        {
            if (initials.Length < LengthMax && Rune.IsLetter(rune))
            {
                initials.Append(Of(rune, isFirst: initials.Length == 0));
            }
        }

        return initials.ToString();
    }

    private static char Of(Rune rune, bool isFirst)
    {
        if (rune.IsAscii)
        {
            return (char)Rune.ToLower(rune, CultureInfo.InvariantCulture).Value;
        }

        if (!rune.IsBmp)
        {
            return Unknown;
        }

        var letter = (char)rune.Value;
        if (isFirst && Surnames.TryGetValue(letter, out var own))
        {
            return own;
        }

        var bytes = Codes.GetBytes([letter]);
        var code = bytes.Length == 2 && bytes[1] >= FirstOfRow ? (bytes[0] << 8) | bytes[1] : 0;
        return code >= Rows[0].From && code <= End ? Rows.Last(row => row.From <= code).Initial : Unknown;
    }

    private static Dictionary<char, char> Letters(params (string Surnames, char Initial)[] read) =>
        read.SelectMany(each => each.Surnames, (each, surname) => (surname, each.Initial))
            .ToDictionary(each => each.surname, each => each.Initial);
}
