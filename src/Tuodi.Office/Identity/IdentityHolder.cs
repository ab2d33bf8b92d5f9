using System.Globalization;

namespace Tuodi.Office.Identity;

/// <summary>What an identity number (公民身份号码) of 18 characters says of its holder.</summary>
public static class IdentityHolder
{
    private const int Length = 18;

    /// <summary>The day of birth, or nothing when the number tells none.</summary>
    public static DateOnly? Born(string number) =>
        number.Length == Length
        && DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            ? born
            : null;

    /// <summary>Whether the holder is male (the digit before the last is odd), or nothing when the number does not tell.</summary>
    public static bool? IsMale(string number) =>
        number.Length == Length && char.IsAsciiDigit(number[16]) ? (number[16] - '0') % 2 == 1 : null;
}
