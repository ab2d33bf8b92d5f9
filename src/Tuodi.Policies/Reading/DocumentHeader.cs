using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>What a document says of itself before its rules.</summary>
internal sealed record DocumentHeader(AreaCode Division, Bilingual Title, Period Effective, DocumentStatus Status, string? Extends)
{
    /// <summary>The head of a document by itself, without its parents.</summary>
    public static DocumentHeader Read(YamlMap document, ReadingContext context)
    {
        // Keys are checked on the merged document, so only the head's own keys are looked at here.
        var reader = new MapReader(document with { Entries = [.. document.Entries.Where(IsHead)] }, Shapes.Document, context);
        if (document.Entries.All(entry => Shapes.Document.Find(entry.Key.Text) is not null))
        {
            reader.Require("division", "Write the six-digit code in quotes.");
            reader.Require("title", "Say what the document is called.");
            reader.Require("effective", "Write the period in force, such as `2023-01-01 ..`.");
        }

        var code = reader.Text("division") ?? string.Empty;
        if (!AreaCode.TryParse(code, out var division) && reader.Has("division"))
        {
            context.Report(reader.SpotOf("division"), $"`{code}` is no division code", "Write six digits in quotes, such as \"420500\".");
        }

        return new DocumentHeader(
            division,
            reader.Bilingual("title") ?? new Bilingual(null, code),
            reader.Period("effective") ?? new Period(DateOnly.MinValue, null),
            PolicyReader.Status(reader.Choice("status", PolicyReader.StatusWords)),
            reader.Text("extends")
        );
    }

    private static bool IsHead(YamlEntry entry) => entry.Key.Text is "division" or "title" or "effective" or "status" or "extends";
}
