using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Settlement.Checks;

namespace Tuodi.Cli.Commands;

/// <summary>Prints what the checks found, for people and as JSON.</summary>
internal static class FindingText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static string Write(IReadOnlyList<CheckedDocument> documents, Language language)
    {
        var text = new StringBuilder();
        foreach (var document in documents)
        {
            foreach (
                var finding in document
                    .Findings.OrderBy(finding => finding.Severity)
                    .ThenBy(finding => finding.Spot.File)
                    .ThenBy(finding => finding.Spot.Line)
            )
            {
                var wrong = finding.Wrong.In(language);
                text.Append(CultureInfo.InvariantCulture, $"{finding.Spot}: {Word(finding.Severity, language)}: {wrong}")
                    .AppendLine(language == Language.Chinese ? "。" : ".");
                if (finding.Example is { } example)
                {
                    text.Append(language == Language.Chinese ? "    例如" : "    for instance ").Append(example.In(language)).AppendLine();
                }

                text.Append("    ").Append(finding.Remedy.In(language)).AppendLine();
            }
        }

        return text.AppendLine(Summary(documents, language)).ToString();
    }

    public static string Json(IReadOnlyList<CheckedDocument> documents)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("documents");
            foreach (var document in documents)
            {
                Document(json, document);
            }

            json.WriteEndArray();
            json.WriteNumber("errors", documents.Sum(document => document.Errors));
            json.WriteNumber("warnings", documents.Sum(document => document.Count(Severity.Warning)));
            json.WriteNumber("information", documents.Sum(document => document.Count(Severity.Information)));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static string Summary(IReadOnlyList<CheckedDocument> documents, Language language)
    {
        var errors = documents.Sum(document => document.Errors);
        var warnings = documents.Sum(document => document.Count(Severity.Warning));
        var information = documents.Sum(document => document.Count(Severity.Information));
        return language == Language.Chinese
            ? $"{documents.Count} 份文件：{errors} 处错误，{warnings} 处警告，{information} 处提示"
            : $"{Many(documents.Count, "document")}: {Many(errors, "error")}, {Many(warnings, "warning")}, {information} to know";
    }

    private static string Many(int count, string what) => $"{count} {what}{(count == 1 ? string.Empty : "s")}";

    private static string Word(Severity severity, Language language) =>
        severity switch
        {
            Severity.Error => language == Language.Chinese ? "错误" : "error",
            Severity.Warning => language == Language.Chinese ? "警告" : "warning",
            _ => language == Language.Chinese ? "提示" : "to know",
        };

    private static void Document(Utf8JsonWriter json, CheckedDocument document)
    {
        json.WriteStartObject();
        json.WriteString("file", document.Name);
        if (document.Policy is { } policy)
        {
            json.WriteString("division", policy.Division.Digits);
            json.WriteString("title", policy.Title.In(Language.English));
            json.WriteString("hash", policy.Hash);
        }

        json.WriteStartArray("findings");
        foreach (var finding in document.Findings)
        {
            json.WriteStartObject();
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            json.WriteString("kind", finding.Kind.ToString().ToLowerInvariant());
            json.WriteString("file", finding.Spot.File);
            json.WriteNumber("line", finding.Spot.Line);
            json.WriteNumber("column", finding.Spot.Column);
            json.WriteString("wrong", finding.Wrong.In(Language.English));
            json.WriteString("remedy", finding.Remedy.In(Language.English));
            if (finding.Example is { } example)
            {
                json.WriteString("example", example.In(Language.English));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
