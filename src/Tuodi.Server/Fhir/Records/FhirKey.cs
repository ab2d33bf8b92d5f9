namespace Tuodi.Server.Fhir.Records;

/// <summary>The division and the number in it that together name a person or a settlement; written <c>330100-20250001</c>, so that a reading asks one division only.</summary>
/// <param name="Area">The insured division (参保地医保区划), six digits.</param>
/// <param name="Local">The number in that division: letters, digits, dots and hyphens.</param>
public readonly record struct FhirKey(string Area, string Local)
{
    /// <summary>The longest a resource id may be in FHIR.</summary>
    public const int LengthMax = 64;

    private const int AreaLength = 6;

    /// <summary>The key that an id writes, or nothing where it is none.</summary>
    public static FhirKey? Read(string id) =>
        IsId(id) && id.Length > AreaLength + 1 && id[AreaLength] == '-' && id.AsSpan(0, AreaLength).IndexOfAnyExceptInRange('0', '9') < 0
            ? new FhirKey(id[..AreaLength], id[(AreaLength + 1)..])
            : null;

    /// <summary>Whether a text may be the id of a resource.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= LengthMax && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');

    /// <summary>The key as the id of a resource.</summary>
    public override string ToString() => $"{Area}-{Local}";
}
