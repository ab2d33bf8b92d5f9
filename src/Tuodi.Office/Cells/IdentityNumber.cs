using Tuodi.Kernel;

namespace Tuodi.Office.Cells;

/// <summary>Reads identity numbers (公民身份号码) in the shapes that spreadsheets leave them in, and names what was lost.</summary>
/// <remarks>
/// A number whose check digit is wrong is refused and not guessed at: money may go to whom it names. A spreadsheet keeps fifteen digits of a
/// number, so one that ends in 000 and fails its check, or that stands as 9.99999E+17, was rounded and names somebody else or nobody.
/// </remarks>
public static class IdentityNumber
{
    /// <summary>Digits and check digit.</summary>
    public const int Length = 18;

    private const int OldLength = 15;
    private const int CellMax = 64;

    /// <summary>Reads a cell into eighteen characters with X in upper case; a number of fifteen digits is brought to eighteen.</summary>
    /// <param name="cell">The cell as it stands.</param>
    /// <param name="isNumber">Whether the file holds it as a number, whose last digits may be lost.</param>
    /// <param name="number">Room for eighteen characters.</param>
    public static IdentityFault Read(ReadOnlySpan<char> cell, bool isNumber, Span<char> number)
    {
        var clean = CellText.Clean(cell);
        if (CellText.SaysNothing(clean))
        {
            return IdentityFault.Missing;
        }

        if (clean.Length > CellMax)
        {
            return IdentityFault.Shape;
        }

        Span<char> room = stackalloc char[CellMax];
        var text = CellText.Compact(clean, room);
        if (text.ContainsAny('*', '?', '•'))
        {
            return IdentityFault.Masked;
        }

        if (IsScientific(text))
        {
            return IdentityFault.Scientific;
        }

        if (text.Length == Length + 2 && text.EndsWith(".0"))
        {
            text = text[..Length]; // a number that another program wrote with a decimal
        }

        return text.Length switch
        {
            Length => ReadNew(text, isNumber, number),
            OldLength => ReadOld(text, number),
            _ => IdentityFault.Shape,
        };
    }

    /// <summary>What is wrong, in words, and what to do about it.</summary>
    public static Bilingual Describe(IdentityFault fault) =>
        fault switch
        {
            IdentityFault.Missing => new("没有身份证号", "there is no identity number"),
            IdentityFault.Rounded => new(
                "身份证号被电子表格悄悄舍入（末三位为 000 且校验码不符）：请把该列设为文本后重新导出",
                "the identity number was silently rounded by a spreadsheet (its last three digits are 000 and its check digit is wrong): export the list again with the column as text"
            ),
            IdentityFault.Scientific => new(
                "身份证号被电子表格改成科学计数，末几位已丢失：请把该列设为文本后重新导出",
                "the identity number was turned into scientific notation by a spreadsheet and its last digits are lost: export the list again with the column as text"
            ),
            IdentityFault.Masked => new(
                "身份证号以星号遮蔽：请索取完整号码的名单",
                "the identity number is masked with asterisks: ask for the list with whole numbers"
            ),
            IdentityFault.CheckDigit => new(
                "身份证号校验码不符：有数字录错，请与证件核对",
                "the check digit of the identity number is wrong: a digit was mistyped, compare it with the card"
            ),
            IdentityFault.Birthday => new(
                "身份证号中的出生日期不存在：有数字录错，请与证件核对",
                "the identity number holds no day of birth that exists: a digit was mistyped, compare it with the card"
            ),
            IdentityFault.Shape => new("不是 18 位（或旧 15 位）身份证号", "this is no identity number of 18 (or, of old, 15) characters"),
            _ => new("无误", "it is right"),
        };

    private static IdentityFault ReadNew(ReadOnlySpan<char> text, bool isNumber, Span<char> number)
    {
        for (var i = 0; i < Length; i++)
        {
            var c = char.ToUpperInvariant(text[i]);
            if (!char.IsAsciiDigit(c) && !(i == Length - 1 && c is 'X' or '×' or 'Χ'))
            {
                return IdentityFault.Shape;
            }

            number[i] = char.IsAsciiDigit(c) ? c : 'X';
        }

        var isCut = number.EndsWith("000");
        if (IdentityCheckDigit.Of(number) != number[^1])
        {
            return isCut || isNumber ? IdentityFault.Rounded : IdentityFault.CheckDigit;
        }

        // One rounded number in eleven passes its check by chance; as a number it cannot be told from a right one.
        return isCut && isNumber ? IdentityFault.Rounded
            : IsDay(number.Slice(6, 8)) ? IdentityFault.None
            : IdentityFault.Birthday;
    }

    /// <summary>Fifteen digits were given until 1999: the century is left out and there is no check digit.</summary>
    private static IdentityFault ReadOld(ReadOnlySpan<char> text, Span<char> number)
    {
        if (text.ContainsAnyExceptInRange('0', '9'))
        {
            return IdentityFault.Shape;
        }

        text[..6].CopyTo(number);
        "19".CopyTo(number[6..]);
        text[6..].CopyTo(number[8..]);
        number[^1] = IdentityCheckDigit.Of(number);
        return IsDay(number.Slice(6, 8)) ? IdentityFault.None : IdentityFault.Birthday;
    }

    private static bool IsDay(ReadOnlySpan<char> digits)
    {
        var (year, month, day) = (Two(digits) * 100 + Two(digits[2..]), Two(digits[4..]), Two(digits[6..]));
        return year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int Two(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + digits[1] - '0';

    private static bool IsScientific(ReadOnlySpan<char> text)
    {
        var e = text.IndexOfAny('E', 'e');
        return e > 0 && IsNumber(text[..e]) && IsNumber(text[(e + 1)..].TrimStart('+'));
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length > 0 && text.Trim("0123456789.").Length == 0;
}
