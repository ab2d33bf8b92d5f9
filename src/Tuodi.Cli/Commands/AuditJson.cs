using System.Text.Encodings.Web;
using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;
using Tuodi.Office.Reports;

namespace Tuodi.Cli.Commands;

/// <summary>Prints an audit as JSON, piece by piece, so that a large month does not stand in memory a second time.</summary>
internal static class AuditJson
{
    private const int FlushEvery = 1_000;

    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static void Write(TextWriter output, AuditReport report, Language language)
    {
        using var stream = new MemoryStream();
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteStartObject("policy");
        json.WriteString("name", report.Policy.Name);
        json.WriteString("title", report.Policy.Title.In(language));
        json.WriteString("why", report.Policy.Why.In(language));
        json.WriteEndObject();
        json.WriteStartArray("files");
        foreach (var list in report.Files.Lists)
        {
            List(json, list, language);
        }

        json.WriteEndArray();
        Totals(json, report);
        json.WriteStartArray("unknown");
        foreach (var unknown in report.Result.Unknown)
        {
            json.WriteStartObject();
            json.WriteString("field", unknown.Field);
            json.WriteString("text", unknown.Text);
            json.WriteNumber("rows", unknown.Count);
            Spot(json, unknown.First);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        RosterProblems(json, report, language);
        json.WriteStartArray("findings");
        foreach (var (number, finding) in report.Numbered)
        {
            AuditFindingJson.Write(json, number, finding, language, report.Remarks.GetValueOrDefault(finding.Visit.Row.Spot));
            if (number % FlushEvery == 0)
            {
                Flush(json, stream, output);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        Flush(json, stream, output);
        output.WriteLine();
    }

    private static void RosterProblems(Utf8JsonWriter json, AuditReport report, Language language)
    {
        json.WriteStartArray("roster_problems");
        foreach (var problem in report.RosterProblems)
        {
            json.WriteStartObject();
            Spot(json, problem.Spot);
            json.WriteString("reason", problem.Said(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void Flush(Utf8JsonWriter json, MemoryStream stream, TextWriter output)
    {
        json.Flush();
        output.Write(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        stream.SetLength(0);
    }

    private static void Totals(Utf8JsonWriter json, AuditReport report)
    {
        var result = report.Result;
        json.WriteNumber("rows", result.Rows);
        json.WriteNumber("persons", result.People.Count);
        json.WriteNumber("settlements", result.Settlements);
        json.WriteStartObject("counts");
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            json.WriteNumber(Words.Key(verdict), result.Count(verdict));
        }

        json.WriteEndObject();
        Amount(json, "owed", result.Owed);
        Amount(json, "overpaid", result.Overpaid);
        json.WriteStartArray("reasons");
        foreach (var reason in report.Reasons())
        {
            json.WriteStartObject();
            json.WriteString("verdict", Words.Key(reason.Verdict));
            json.WriteString("reason", Words.Key(reason.Kind));
            json.WriteString("missing", reason.Missing);
            json.WriteNumber("count", reason.Count);
            Amount(json, "sum", reason.Sum);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.Rules is { } rules)
        {
            json.WriteStartObject("rules");
            json.WriteNumber("rows", rules.Total);
            json.WriteNumber("excluded", rules.Excluded);
            json.WriteStartObject("hits");
            foreach (var (code, hits) in rules.Hits)
            {
                json.WriteNumber(code, hits);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    internal static void List(Utf8JsonWriter json, OfficeList list, Language language)
    {
        json.WriteStartObject();
        json.WriteString("file", list.File);
        if (list.Sheet is { } sheet)
        {
            json.WriteString("sheet", sheet);
        }

        json.WriteString("kind", Words.Key(list.Kind));
        json.WriteString("encoding", list.Encoding);
        json.WriteNumber("heading_row", list.HeadingRow);
        json.WriteStartObject("columns");
        foreach (var column in list.Columns)
        {
            json.WriteString($"{column.Letter} {column.Heading}", column.Field is { } field ? FieldNames.NameOf(field) : null);
        }

        json.WriteEndObject();
        json.WriteStartArray("missing");
        foreach (var field in list.Missing)
        {
            json.WriteStringValue(FieldNames.NameOf(field));
        }

        json.WriteEndArray();
        if (list.Sums is { } sums)
        {
            json.WriteStartObject("control_sums");
            json.WriteNumber("totals_checked", sums.TotalsChecked);
            json.WriteNumber("totals_off", sums.TotalsOff);
            json.WriteNumber("bases_checked", sums.BasesChecked);
            json.WriteNumber("bases_off", sums.BasesOff);
            json.WriteEndObject();
        }

        json.WriteString("month", list.Month);
        json.WriteNumber("rows_read", list.RowsRead);
        json.WriteNumber("rows_left_out", list.RowsLeftOut);
        json.WriteNumber("rows_refused", list.RowsRefused);
        json.WriteStartArray("refused");
        foreach (var row in list.Refused)
        {
            json.WriteStartObject();
            Spot(json, row.Spot);
            json.WriteString("heading", row.Heading);
            json.WriteString("reason", row.Reason.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in list.Warnings)
        {
            json.WriteStringValue($"{warning.Text.In(language)} ({warning.Count})");
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void Amount(Utf8JsonWriter json, string name, Money? amount)
    {
        json.WritePropertyName(name);
        if (amount is { } money)
        {
            json.WriteRawValue(money.ToPlainString());
        }
        else
        {
            json.WriteNullValue();
        }
    }

    internal static void Spot(Utf8JsonWriter json, Spot spot)
    {
        json.WriteString("file", spot.File);
        json.WriteNumber("line", spot.Line);
        json.WriteNumber("column", spot.Column);
    }
}
