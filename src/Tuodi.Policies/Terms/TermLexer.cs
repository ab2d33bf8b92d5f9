using System.Text;

namespace Tuodi.Policies.Terms;

/// <summary>Cuts the text of a term into words, numbers and signs.</summary>
internal static class TermLexer
{
    /// <summary>How long a term may be; longer ones are better given names as parameters or facts.</summary>
    public const int LengthMax = 400;

    // The signs that Chinese keyboards write: the ASCII signs from ! to ~, as wide as a character.
    private const char FullWidthFirst = '！';
    private const char FullWidthLast = '～';

    public static List<TermToken> Read(string text)
    {
        if (text.Length > LengthMax)
        {
            throw new TermSyntaxException($"The text has more than {LengthMax} characters", "Name its parts as parameters or facts.");
        }

        var tokens = new List<TermToken>();
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c is ' ' or '¥' or '￥')
            {
                at++;
            }
            else if (char.IsAsciiDigit(c))
            {
                tokens.Add(Number(text, ref at));
            }
            else if (char.IsLetter(c))
            {
                tokens.Add(Word(text, ref at));
            }
            else if ("+-(),%/".Contains(c, StringComparison.Ordinal))
            {
                tokens.Add(new TermToken(TermTokenKind.Sign, c.ToString()));
                at++;
            }
            else if (c is >= FullWidthFirst and <= FullWidthLast)
            {
                throw new TermSyntaxException(
                    $"The full-width sign `{c}` stands in `{text}`",
                    $"Write the ASCII sign `{(char)(c - FullWidthFirst + '!')}`."
                );
            }
            else
            {
                throw new TermSyntaxException($"The sign `{c}` has no meaning in `{text}`", "Use + - ( ) , % / and words.");
            }
        }

        tokens.Add(new TermToken(TermTokenKind.End, string.Empty));
        return tokens;
    }

    private static TermToken Number(string text, ref int at)
    {
        var digits = new StringBuilder();
        while (
            at < text.Length
            && (
                char.IsAsciiDigit(text[at])
                || IsPoint(text, at)
                || (digits.Length <= 3 || text[at - 4] == ',') && IsThousandsComma(text, at)
            )
        )
        {
            if (text[at] != ',')
            {
                digits.Append(text[at]);
            }

            at++;
        }

        return new TermToken(TermTokenKind.Number, digits.ToString());
    }

    // A point belongs to the number only before a digit: `0..6000` is a range, read by its own reader.
    private static bool IsPoint(string text, int at) => text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    // A comma between a digit and exactly three digits separates thousands; any other comma separates arguments.
    private static bool IsThousandsComma(string text, int at)
    {
        static bool Digit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);
        return text[at] == ',' && Digit(text, at + 1) && Digit(text, at + 2) && Digit(text, at + 3) && !Digit(text, at + 4);
    }

    private static TermToken Word(string text, ref int at)
    {
        var start = at;
        var chinese = text[at] > 127;
        while (at < text.Length && (text[at] > 127) == chinese && (char.IsLetterOrDigit(text[at]) || text[at] == '_' || IsHyphen(text, at)))
        {
            at++;
        }

        return new TermToken(TermTokenKind.Word, text[start..at]);
    }

    private static bool IsHyphen(string text, int at) =>
        text[at] == '-' && at > 0 && char.IsLetterOrDigit(text[at - 1]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
}
