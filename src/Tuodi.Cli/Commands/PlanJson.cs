using System.Text.Json;
using Tuodi.Coverage.Plans;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Cli.Commands;

/// <summary>Prints the plans as JSON.</summary>
internal static class PlanJson
{
    public static void Write(TextWriter output, IReadOnlyList<PlanLine> lines, DateOnly at) =>
        OfficeJson.Write(
            output,
            json =>
            {
                json.WriteString("at", $"{at:yyyy-MM-dd}");
                json.WriteNumber("overdue", lines.Count(line => line.IsOverdue));
                json.WriteStartArray("measures");
                foreach (var line in lines)
                {
                    Line(json, line);
                }

                json.WriteEndArray();
            }
        );

    private static void Line(Utf8JsonWriter json, PlanLine line)
    {
        json.WriteStartObject();
        json.WriteString("province", line.Province.Code.Digits);
        json.WriteString("name", line.Province.Name.In(Language.Chinese));
        json.WriteString("name_en", line.Province.Name.In(Language.English));
        json.WriteString("measure", PlanWords.Key(line.Measure));
        json.WriteString("state", PlanWords.Key(line.State));
        json.WriteBoolean("overdue", line.IsOverdue);
        json.WriteString("says", line.Entry?.Says);
        json.WriteString("number", line.Entry?.Number);
        json.WriteString("issued", line.Entry?.Issued);
        json.WriteString("level", line.Entry?.Level);
        json.WriteString("mode", line.Entry?.Mode);
        json.WriteString("since", line.Entry?.Since);
        json.WriteString("due", line.Entry?.Due?.ToString("yyyy-MM-dd"));
        json.WriteString("quote", line.Entry?.Quote);
        json.WriteString("url", line.Entry?.Url);
        json.WriteString("grade", line.Entry is { } entry ? Shapes.Grades[(int)entry.Grade] : null);
        json.WriteString("notes", line.Entry?.Notes);
        json.WriteString("remark", line.Remark);
        json.WriteString("place", line.Entry?.Spot.ToString());
        json.WriteStartArray("documents_show");
        foreach (var clause in line.Shows)
        {
            json.WriteStartObject();
            json.WriteString("division", clause.Division);
            json.WriteString("who", clause.Who);
            json.WriteString("says", clause.Says);
            json.WriteString("clause", clause.Cite?.ToString());
            json.WriteString("place", clause.Spot.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
