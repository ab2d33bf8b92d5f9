using Tuodi.Kernel;

namespace Tuodi.Office.Notices;

/// <summary>What stands around notices in a file (HTML): one file that needs no other, for a printer, a screen and a phone.</summary>
public static class NoticeDocument
{
    // Serifs for reading on paper, as official notices are set; the names are those of the systems that offices have.
    private const string Style = """
        @page { size: A4; margin: 12mm 15mm; }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0; background: #eee; color: #111; font: 10.5pt/1.5 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
        :lang(en) body, body:lang(en) { font-family: Georgia, "Times New Roman", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
        h1, h2, th, .sum dt { font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif; }
        article { max-width: 210mm; margin: 1rem auto; padding: 14mm 16mm; background: #fff; }
        h1 { margin: 0; font-size: 18pt; text-align: center; letter-spacing: .1em; }
        :lang(en) h1 { letter-spacing: 0; }
        h2 { margin: 1.1em 0 .4em; font-size: 11.5pt; break-after: avoid; }
        p { margin: .35em 0; }
        .office { text-align: center; margin-bottom: .8em; }
        .meta { display: flex; justify-content: space-between; gap: 1em; }
        .lead { font-size: 11.5pt; }
        .lead strong { font-size: 14pt; white-space: nowrap; }
        table { width: 100%; border-collapse: collapse; }
        th, td { border: .6pt solid #444; padding: .25em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        th { background: #f3f3f3; font-weight: 600; }
        .person th { width: 1%; white-space: nowrap; }
        .person td { width: 49%; }
        .amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        tr, .sum > div { break-inside: avoid; }
        .why { margin: 0; padding-left: 1.6em; }
        .why li { margin: .3em 0; }
        .cite, .note { color: #444; font-size: 9.5pt; }
        .sum { margin: .3em 0 .8em; font-size: 9.5pt; }
        .sum > div { display: grid; grid-template-columns: 15em 1fr; border: .6pt solid #444; }
        .sum > div + div { border-top: 0; }
        .sum dt, .sum dd { margin: 0; padding: .3em .6em; overflow-wrap: anywhere; }
        .sum dt { background: #f3f3f3; font-weight: 600; }
        .sum p { margin: 0; }
        .blank { height: 2em; border-bottom: .6pt solid #444; }
        footer { margin-top: 1.2em; }
        @media screen and (max-width: 640px) {
          article { margin: 0; padding: 1rem; }
          article + article { border-top: .5rem solid #ddd; }
          body { font-size: 1rem; }
          .sum > div { grid-template-columns: 1fr; }
          .person, .person tbody { display: block; }
          .person td { width: auto; }
          .person tr { display: grid; grid-template-columns: auto 1fr; }
          .owed thead { display: none; }
          .owed tr { display: block; border: .6pt solid #444; margin-bottom: .4rem; }
          .owed td, .owed th { display: flex; justify-content: space-between; gap: 1em; border: 0; }
          .owed td::before { content: attr(data-label); font-weight: 600; white-space: nowrap; }
          .owed .visit { text-align: right; }
          .owed tfoot td::before { content: none; }
          .owed tfoot tr { display: flex; justify-content: space-between; background: #f3f3f3; }
        }
        @media print {
          body { background: none; font-size: 9.5pt; line-height: 1.4; }
          h1 { font-size: 16pt; }
          h2 { margin: .8em 0 .3em; font-size: 10.5pt; }
          .lead { font-size: 10.5pt; }
          .lead strong { font-size: 12.5pt; }
          th, td { padding: .15em .5em; line-height: 1.3; }
          .sum { font-size: 8.5pt; line-height: 1.25; }
          .sum > div { grid-template-columns: 17em 1fr; }
          .blank { height: 1.8em; }
          .cite, .note { font-size: 8.5pt; }
          footer { margin-top: .6em; }
          article { max-width: none; margin: 0; padding: 0; }
          article + article { break-before: page; }
          th, .sum dt { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """;

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
            {Style}
            </style>
            </head>
            <body>

            """.ReplaceLineEndings("\n");

    /// <summary>What stands behind the last notice.</summary>
    public static string End => "</body>\n</html>\n";
}
