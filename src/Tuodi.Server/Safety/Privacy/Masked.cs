using System.Globalization;

namespace Tuodi.Server.Safety.Privacy;

/// <summary>Personal data as those see it who need not know it in full (脱敏).</summary>
public static class Masked
{
    /// <summary>So many characters of a document's number stay at either end; together less than half of an identity card's eighteen.</summary>
    private const int EndsShown = 2;

    private const int PhoneStart = 3;
    private const int PhoneEnd = 2;

    /// <summary>A name: its first character.</summary>
    public static string Name(string name)
    {
        var first = StringInfo.GetNextTextElement(name);
        return first + new string('*', Math.Max(1, new StringInfo(name).LengthInTextElements - 1));
    }

    /// <summary>The number of a document: its ends, or nothing of a short one.</summary>
    public static string Number(string number) => Ends(number, EndsShown, EndsShown);

    /// <summary>A telephone number: the network and the last two digits.</summary>
    public static string Phone(string phone) => Ends(phone, PhoneStart, PhoneEnd);

    private static string Ends(string text, int start, int end) =>
        text.Length <= 2 * (start + end)
            ? new string('*', Math.Max(1, text.Length))
            : text[..start] + new string('*', text.Length - start - end) + text[^end..];
}
