using System.Security.Cryptography;
using System.Text;
using Tuodi.Kernel;

namespace Tuodi.Office.Notices;

/// <summary>What stands around notices in a file (HTML): one file that needs no other, for a printer, a screen and a phone.</summary>
public static class NoticeDocument
{
    private static readonly Lazy<string> Style = new(() =>
    {
        using var reader = new StreamReader(typeof(NoticeDocument).Assembly.GetManifestResourceStream("notice.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    });

    /// <summary>What stands before the first notice.</summary>
    public static string Start(Language language) =>
        $"""
            <!DOCTYPE html>
            <html lang="{(language == Language.Chinese ? "zh-CN" : "en")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{NoticePage.Title(language)}</title>
            <style>
            {Style.Value}
            </style>
            </head>
            <body>

            """.ReplaceLineEndings("\n");

    /// <summary>What a browser is told that may style it (CSP): the hash of the one style in it.</summary>
    public static string StyleHash { get; } =
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"\n{Style.Value}\n")))}";

    /// <summary>What stands behind the last notice.</summary>
    public static string End => "</body>\n</html>\n";
}
