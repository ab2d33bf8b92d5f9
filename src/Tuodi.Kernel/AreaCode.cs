namespace Tuodi.Kernel;

/// <summary>A six-digit medical insurance division (医保区划); the city-level pool ends in 99.</summary>
/// <remarks>Codes in the wild are not all in GB/T 2260, so places are compared by prefix: two digits a province, four a city.</remarks>
public readonly record struct AreaCode
{
    private AreaCode(string digits) => Digits = digits;

    /// <summary>The six digits.</summary>
    public string Digits { get; }

    /// <summary>The nation, 100000.</summary>
    public static AreaCode Nation => new("100000");

    /// <summary>Reads six digits.</summary>
    public static bool TryParse(string text, out AreaCode code)
    {
        var good = text.Length == 6 && text.All(char.IsAsciiDigit);
        code = good ? new AreaCode(text) : default;
        return good;
    }

    /// <summary>Whether both lie in one province.</summary>
    public bool SameProvince(AreaCode other) => Digits.AsSpan(0, 2).SequenceEqual(other.Digits.AsSpan(0, 2));

    /// <summary>Whether both lie in one city.</summary>
    /// <remarks>A municipality under the central government is one city: its districts differ in the third and fourth digit only by kind.</remarks>
    public bool SameCity(AreaCode other) =>
        SameProvince(other) && (IsMunicipality || Digits.AsSpan(2, 2).SequenceEqual(other.Digits.AsSpan(2, 2)));

    /// <summary>Whether both are one county or district.</summary>
    public bool SameCounty(AreaCode other) => Digits == other.Digits;

    /// <summary>A code that lies so far away: 0 itself, 1 another county of the city, 2 another city of the province, 3 another province.</summary>
    /// <remarks>Whether a division has that code does not matter: places are compared by their digits only.</remarks>
    public AreaCode Away(int distance) =>
        new(
            distance switch
            {
                <= 0 => Digits,
                1 => Digits[..4] + Other(Digits[4..]),
                2 => Digits[..2] + Other(Digits[2..4]) + "00",
                _ => Other(Digits[..2]) + "0000",
            }
        );

    /// <inheritdoc/>
    public override string ToString() => Digits;

    private static string Other(string digits) => digits == "98" ? "97" : "98";

    private bool IsMunicipality => Digits.AsSpan(0, 2) is "11" or "12" or "31" or "50";
}
