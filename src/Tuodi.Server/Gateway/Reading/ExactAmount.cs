using System.Globalization;

namespace Tuodi.Server.Gateway.Reading;

/// <summary>Reads decimal numbers of messages exactly or not at all.</summary>
internal static class ExactAmount
{
    /// <summary>More digits than this no field of the interface has, and a decimal holds all of them.</summary>
    private const int LengthMax = 26;

    /// <summary>Reads a number as JSON or text has it: sign, digits, decimals, an exponent that is not negative.</summary>
    /// <returns>Whether it is a number that was read without losing a digit.</returns>
    public static bool TryDecimal(ReadOnlySpan<byte> utf8, out decimal value)
    {
        value = 0;
        return utf8.Length is > 0 and <= LengthMax
            && (utf8.IndexOfAny((byte)'e', (byte)'E') is var e && (e < 0 || !utf8[e..].Contains((byte)'-')))
            && decimal.TryParse(
                utf8,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out value
            );
    }

    /// <summary>Whether a number has no more decimals than a scale allows, trailing zeros aside.</summary>
    public static bool Fits(decimal value, int scale) => decimal.Round(value, scale, MidpointRounding.ToZero) == value;
}
