using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Reports;

namespace Tuodi.Cli.Commands;

/// <summary>Writes a finding of an audit as JSON.</summary>
internal static class AuditFindingJson
{
    public static void Write(Utf8JsonWriter json, int number, Finding finding, Language language, string? remark)
    {
        var row = finding.Visit.Row;
        json.WriteStartObject();
        json.WriteNumber("finding", number);
        json.WriteString("person", row.PersonId);
        json.WriteString("name", finding.Person.Name);
        json.WriteString("town", finding.Person.Town);
        json.WriteString("period", row.Period);
        json.WriteString("number", row.Number);
        json.WriteString("settlement", row.SettlementId);
        json.WriteString("file", row.Spot.File);
        json.WriteNumber("line", row.Spot.Line);
        json.WriteString("day", finding.Visit.Day is { } day ? $"{day:yyyy-MM-dd}" : null);
        json.WriteString("payment", Words.Key(finding.Column));
        json.WriteString("verdict", Words.Key(finding.Figures.Verdict));
        AuditJson.Amount(json, "due", finding.Figures.Computed);
        AuditJson.Amount(json, "paid", finding.Figures.Paid);
        AuditJson.Amount(json, "difference", finding.Figures.Difference);
        json.WriteStartArray("reasons");
        foreach (var reason in finding.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.Key(reason.Kind));
            json.WriteString("text", reason.Text.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("article", Articles.Of(finding, language));
        json.WriteString("missing", finding.Missing);
        if (remark is not null)
        {
            json.WriteString("excluded", remark);
        }

        json.WriteEndObject();
    }
}
