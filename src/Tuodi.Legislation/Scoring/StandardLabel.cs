using System.Text.Json;
using Tuodi.Kernel;

namespace Tuodi.Legislation.Scoring;

/// <summary>A number that a person took out of a text, a line of <c>extracted.jsonl</c>.</summary>
/// <param name="Id">The text.</param>
/// <param name="Clause">The citation.</param>
/// <param name="Quote">The words.</param>
/// <param name="Method">The kind of help; empty where it is not said.</param>
/// <param name="Recipient">For whom, as the text says.</param>
/// <param name="Measure">deductible, ratio, cap, subsidy, threshold.</param>
/// <param name="Value">The value; nothing where no cap is set.</param>
/// <param name="Unit">yuan, percent, percent_of_income.</param>
/// <param name="Scope">assistance, insurance, insurance_tilt, eligibility, monitoring, fee_reduction.</param>
public sealed record StandardLabel(
    string Id,
    string Clause,
    string Quote,
    string Method,
    string Recipient,
    string Measure,
    decimal? Value,
    string Unit,
    string Scope
)
{
    /// <summary>Reads a file with one JSON object a line.</summary>
    /// <exception cref="ProblemException">The file is missing, or a line is no such object.</exception>
    public static IReadOnlyList<StandardLabel> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new ProblemException(
                new Problem(
                    new Spot(Path.GetFileName(path), 0, 0),
                    new Bilingual("没有这个文件", "There is no such file"),
                    new Bilingual("请把 extracted.jsonl 放在 texts 文件夹旁边。", "Put extracted.jsonl beside the folder texts.")
                )
            );
        }

        return
        [
            .. File.ReadLines(path)
                .Select((line, i) => (line, i))
                .Where(each => each.line.Trim().Length > 0)
                .Select(each => Parse(each.line, Path.GetFileName(path), each.i + 1)),
        ];
    }

    private static StandardLabel Parse(string line, string name, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var label = json.RootElement;
            string Text(string key) =>
                label.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
            return new StandardLabel(
                Text("id"),
                Text("clause"),
                Text("quote"),
                Text("method"),
                Text("recipient"),
                Text("measure"),
                label.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null,
                Text("unit"),
                Text("scope")
            );
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw new ProblemException(
                new Problem(
                    new Spot(name, number, 1),
                    new Bilingual("这一行不是一项标准的 JSON", "This line is no JSON object of a number"),
                    new Bilingual(
                        "请写 {\"id\", \"clause\", \"measure\", \"value\", \"unit\", ...}。",
                        "Write {\"id\", \"clause\", \"measure\", \"value\", \"unit\", ...}."
                    )
                )
            );
        }
    }
}
