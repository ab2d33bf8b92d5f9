using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Results;
using Tuodi.Settlement.Tracing;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes what was looked at and did not decide as JSON: conditions and the facts that failed them, rows, parameters with their sources.</summary>
internal static class TraceJson
{
    public static void Write(Utf8JsonWriter json, SettledVisit settled, LayerResult result)
    {
        if (result.Outcome is LayerOutcome.Given or LayerOutcome.TimesUsedUp)
        {
            return;
        }

        var trace = LayerTrace.Of(settled, result);
        var conditions = new ConditionText(settled.Rulebook.Policy, Language.English);
        Unmet(json, trace.Unmet, conditions);
        json.WriteStartArray("rows");
        foreach (var row in trace.Rows)
        {
            json.WriteStartObject();
            json.WriteString("category", row.Category.Key);
            json.WriteString("who", conditions.Who(row.Row.Categories));
            json.WriteString("when", conditions.Of(row.Row.When));
            json.WriteString("place", row.Row.Spot.ToString());
            json.WriteBoolean("fits", row.Fits);
            json.WriteBoolean("for_category", row.IsForCategory);
            json.WriteBoolean("gives_way", row.GivesWay);
            Unmet(json, row.Unmet, conditions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Parameters(json, settled, result);
    }

    private static void Unmet(Utf8JsonWriter json, IReadOnlyList<Unmet> unmet, ConditionText conditions)
    {
        json.WriteStartArray("unmet");
        foreach (var each in unmet)
        {
            json.WriteStartObject();
            json.WriteString("needs", conditions.Of(each.Condition));
            json.WriteString("facts", each.Facts.In(Language.English));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Parameters(Utf8JsonWriter json, SettledVisit settled, LayerResult result)
    {
        json.WriteStartArray("parameters");
        foreach (
            var term in result.Work is { } work
                ? new Telling(settled, Language.English, true).Sums(result).Parameters(work, everything: true)
                : []
        )
        {
            if (settled.Rulebook.Resolve(term) is not NumberTerm { Value: var value })
            {
                continue;
            }

            var parameter = settled.Rulebook.Policy.Parameters[term.Name];
            json.WriteStartObject();
            json.WriteString("name", TermText.Of(term));
            json.WriteString("value", parameter.Unit == TermUnit.Money ? Figures.Plain(value) : new Rate(value).ToString());
            if (parameter.For(term, settled.Visit.Date) is { Value: NumberTerm known, Cite: { } cite } && known.Value == value)
            {
                LayerJson.Cite(json, cite);
            }
            else
            {
                json.WriteString("cite", "supplied by the case");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
