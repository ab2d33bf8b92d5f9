namespace Tuodi.Office.Notices;

/// <summary>An identity number as a paper may show it that others see (脱敏): the day of birth is covered.</summary>
public static class IdentityMask
{
    private const int Head = 6;
    private const int Tail = 4;

    /// <summary>The first six and the last four characters, stars between; of a short number the last four, and of one of up to four nothing.</summary>
    public static string Of(string personId)
    {
        var head = personId.Length > Head + Tail ? Head : 0;
        var tail = personId.Length > Tail ? Tail : 0;
        return $"{personId[..head]}{new string('*', personId.Length - head - tail)}{personId[^tail..]}";
    }
}
