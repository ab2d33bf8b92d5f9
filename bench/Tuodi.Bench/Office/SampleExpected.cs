using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tuodi.Bench.Office;

/// <summary>Writes what an audit must find in a sample month.</summary>
internal static class SampleExpected
{
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static void Write(SampleMonth month, string path)
    {
        var planted = month.Visits.SelectMany(visit => visit.Findings.Select(finding => (Visit: visit, Finding: finding))).ToList();
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteNumber("seed", month.Seed);
        json.WriteNumber("settlements", month.Settlements);
        json.WriteNumber("cancelled", month.Visits.Count(visit => visit.IsPaired));
        Fen(json, "owed", planted.Where(each => each.Finding.Verdict == "owed").Sum(each => each.Finding.Due - each.Finding.Paid));
        Fen(json, "overpaid", planted.Where(each => each.Finding.Verdict == "overpaid").Sum(each => each.Finding.Paid - each.Finding.Due));
        Refused(json, month.Refused);
        json.WriteStartArray("unknown");
        foreach (var (text, rows) in month.Unknown)
        {
            json.WriteStartObject();
            json.WriteString("text", text);
            json.WriteNumber("rows", rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var (visit, finding) in planted)
        {
            json.WriteStartObject();
            json.WriteString("case", finding.Case);
            json.WriteString("person", visit.Person.Id);
            json.WriteString("file", visit.File);
            json.WriteNumber("line", visit.Line);
            json.WriteString("payment", finding.Payment);
            json.WriteString("verdict", finding.Verdict);
            Fen(json, "due", finding.Due);
            Fen(json, "paid", finding.Paid);
            json.WriteString("reason", finding.Reason);
            json.WriteString("missing", finding.Missing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the rows that must be refused.</summary>
    public static void Refused(Utf8JsonWriter json, IEnumerable<(string File, int Line, string Heading)> rows)
    {
        json.WriteStartArray("refused");
        foreach (var (file, line, heading) in rows)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteNumber("line", line);
            json.WriteString("heading", heading);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Fen(Utf8JsonWriter json, string name, long? fen)
    {
        json.WritePropertyName(name);
        if (fen is { } amount)
        {
            json.WriteRawValue($"{(amount < 0 ? "-" : "")}{Math.Abs(amount) / 100}.{Math.Abs(amount) % 100:00}");
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
