using System.Text.Json;
using Tuodi.Kernel;

namespace Tuodi.Policies.Starting;

/// <summary>Writes a document to start from: it loads as it stands, with every value unknown, and shows an example of each section.</summary>
/// <remarks>A line that starts with <c>##</c> is prose, one that starts with <c># </c> an example: an editor's "uncomment" turns the examples into rules.</remarks>
public static class StartingDocument
{
    /// <summary>The document that others extend unless they say otherwise.</summary>
    public const string Nation = "100000";

    /// <summary>A document for a division.</summary>
    /// <param name="division">The division.</param>
    /// <param name="extends">The division or file it builds on, or nothing for a document that stands alone.</param>
    /// <param name="title">Its title, or nothing.</param>
    /// <param name="from">The first day of the period in force.</param>
    public static string Write(AreaCode division, string? extends, string? title, DateOnly from)
    {
        var head = Head.Replace("DIVISION", division.Digits, StringComparison.Ordinal)
            .Replace("FROM", $"{from:yyyy-MM-dd}", StringComparison.Ordinal)
            .Replace(
                "EXTENDS",
                extends is null ? "## extends: \"100000\"          ## this document stands alone" : $"extends: {Quoted(extends)}",
                StringComparison.Ordinal
            )
            .Replace("TITLE", Quoted(title ?? $"{division} 医疗救助"), StringComparison.Ordinal);
        var names = extends is null ? StartingSections.OwnNames : StartingSections.InheritedNames;
        var layers = extends is null ? StartingSections.OwnLayers : StartingSections.InheritedLayers;
        return string.Join('\n', head, names, StartingSections.Parameters, layers, StartingSections.Rest) + "\n";
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, StartingJson.Plain);

    private const string Head = """
        ## yaml-language-server: $schema=policy.schema.json
        ## (print it with `tuodi policy schema > policy.schema.json`: an editor then completes and checks keys)
        ##
        ## Lines that start with ## explain; lines that start with # are examples: take the # away and put in what your paper says.
        ## A value that the paper does not give stays `unknown`: it is never taken for zero. docs/reference/policy-language.md tells every key.

        division: "DIVISION"
        title: TITLE
        ## The number, the issuers and the place in the hierarchy of rules stand on the paper's first page.
        # number: 某政办发〔2023〕1号
        # issuers: [某市人民政府办公厅]
        # hierarchy: normative document      ## or: local regulation, government rule, service guide
        ## How much of the paper was read: whole, part, or reported. Only of a paper read whole is what it leaves out known to be missing.
        # text: whole
        # issued: 2022-12-20
        ## Both days are included; an open end is `2023-01-01 ..`
        effective: FROM ..
        ## A draft is settled only by its path; `in force` or `expired` lets a visit find it by division and date.
        status: draft
        EXTENDS
        ## The day on which a person last compared this page with the paper.
        # checked: 2023-01-15

        ## Where each value comes from. Every value stands under a `cite: SOURCE ARTICLE`, its own or that of its layer.
        ## grade: official, mirror, press, portal, derived, recalled
        sources:
          paper:
            title: the document this page is written from
            grade: recalled
            # url: "https://example.invalid/paper.html"
            # seen: 2023-01-10
        """;
}
