namespace Tuodi.Cli.Commands;

/// <summary>Lays out text on a screen, where a Chinese character is two columns wide.</summary>
internal static class WideText
{
    private const char FirstWide = '\u2E80';

    /// <summary>The text with blanks behind it up to a width, and one at least.</summary>
    public static string Padded(string text, int width) =>
        text + new string(' ', Math.Max(1, width - text.Sum(letter => letter >= FirstWide ? 2 : 1)));
}
