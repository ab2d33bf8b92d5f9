using System.Net;
using System.Text.RegularExpressions;

namespace Tuodi.Legislation.Importing;

/// <summary>Takes the paragraphs out of a web page as governments publish texts: blocks become lines, the cells of a row stand side by side.</summary>
internal static partial class WebPage
{
    private const int HeadLength = 400;

    public static bool IsOne(string text) => Sign().IsMatch(text.AsSpan(0, Math.Min(text.Length, HeadLength)));

    public static IReadOnlyList<string> Lines(string html)
    {
        var body = Hidden().Replace(html, "\n");
        body = Blank().Replace(body, " ");
        body = CellEnd().Replace(body, " ");
        body = BlockEdge().Replace(body, "\n");
        return [.. WebUtility.HtmlDecode(Tag().Replace(body, "")).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
    }

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|div|p|meta|h\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sign();

    // What a reader of the page does not see, and the frame around the text.
    [GeneratedRegex(
        @"<!--.*?-->|<(script|style|head|nav|header|footer|noscript|select|button)\b.*?</\1\s*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"</t[dh]\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex CellEnd();

    [GeneratedRegex(@"</?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|section|article|blockquote|center|title)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockEdge();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
