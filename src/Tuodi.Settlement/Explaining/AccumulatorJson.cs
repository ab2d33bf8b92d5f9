using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Cases;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes accumulators in the form in which a case file can give them back.</summary>
internal static class AccumulatorJson
{
    public static void Write(Utf8JsonWriter json, Accumulators year)
    {
        json.WriteStartObject("accumulators");
        json.WriteNumber("year", year.Year);
        json.WriteNumber("admissions", year.Admissions);
        Layers(json, year);
        Accounts(json, year);
        Months(json, year);
        json.WriteEndObject();
    }

    private static void Layers(Utf8JsonWriter json, Accumulators year)
    {
        json.WriteStartObject("layers");
        for (var i = 0; i < year.Layers.Length; i++)
        {
            var totals = year.Layers[i];
            json.WriteStartObject(year.Layout.Layers[i]);
            json.Fen("base", new Money(totals.Base));
            json.Fen("deductible", new Money(totals.Deductible));
            json.Fen("paid", new Money(totals.Paid));
            json.WriteNumber("times", totals.Times);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Accounts(Utf8JsonWriter json, Accumulators year)
    {
        json.WriteStartObject("accounts");
        for (var i = 0; i < year.Layout.Accounts.Count; i++)
        {
            var name = AccumulatorNames.Of(year.Layout.Accounts[i]);
            var start = year.Layout.Starts[i];
            var periods = year.Layout.Starts[i + 1] - start;
            if (periods == 1)
            {
                json.Fen(name, new Money(year.Drawn[start]));
                continue;
            }

            json.WriteStartObject(name);
            for (var period = 0; period < periods; period++)
            {
                if (year.Drawn[start + period] != 0)
                {
                    json.Fen($"{period + 1}", new Money(year.Drawn[start + period]));
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Months(Utf8JsonWriter json, Accumulators year)
    {
        if (year.Months.Length == 0)
        {
            return;
        }

        json.WriteStartObject("months");
        foreach (var month in year.Months)
        {
            json.WriteStartObject($"{month.Month / 12:0000}-{(month.Month % 12) + 1:00}");
            json.Fen("burden", new Money(month.Burden));
            for (var i = 0; i < month.Bases.Length; i++)
            {
                json.Fen(year.Layout.Layers[i], new Money(month.Bases[i]));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
