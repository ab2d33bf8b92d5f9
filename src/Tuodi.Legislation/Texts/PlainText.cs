namespace Tuodi.Legislation.Texts;

/// <summary>One spelling for what is written in two widths; a character stays one character, so positions hold in the source too.</summary>
public static class PlainText
{
    /// <summary>Full-width digits, letters, percent signs and slashes become narrow, odd spaces become a space; nothing is added or taken away.</summary>
    public static string Of(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0080', '\uFFFF') < 0 ? text : string.Create(text.Length, text, Fill);

    private static void Fill(Span<char> narrow, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            narrow[i] = text[i] switch
            {
                >= '０'
                and <= '９'
                or >= 'Ａ'
                and <= 'Ｚ'
                or >= 'ａ'
                and <= 'ｚ'
                or '％'
                or '／'
                or '．'
                or '＋'
                or '－'
                or '＜'
                or '＞'
                or '＝' => (char)(text[i] - 0xFEE0),
                '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' => ' ',
                '﹪' => '%',
                _ => text[i],
            };
        }
    }
}
