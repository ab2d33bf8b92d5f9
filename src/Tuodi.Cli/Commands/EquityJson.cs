using System.Text.Json;
using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Wording;
using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>Writes a comparison of places as JSON; amounts in yuan, shares as exact fractions beside their decimals.</summary>
internal static class EquityJson
{
    public static void Write(EquityTelling told) =>
        OfficeJson.Write(
            Console.Out,
            json =>
            {
                json.WriteString("at", $"{told.Day:yyyy-MM-dd}");
                json.WriteString("ground", told.Ground.ToString().ToLowerInvariant());
                PlaceJson.Texts(json, "without", told.Without);
                PlaceJson.Write(json, told.Report.Run.Places, told.Divisions);
                json.WriteNumber("households", told.Report.Run.Households.Count);
                json.WriteStartArray("by_place");
                foreach (var place in told.Report.Places)
                {
                    Place(json, place);
                }

                json.WriteEndArray();
                json.WriteStartArray("by_category");
                foreach (var group in told.Report.Groups)
                {
                    Group(json, group);
                }

                json.WriteEndArray();
                Spread(json, "start", told.Report.Start, isMoney: false);
                Spread(json, "process", told.Report.Process, isMoney: false);
                Shares(json, told.Report.Shares);
                json.WriteStartObject("milliseconds");
                json.WriteNumber("reading", (long)told.Loading.TotalMilliseconds);
                json.WriteNumber("settling", (long)told.Settling.TotalMilliseconds);
                json.WriteNumber("explaining", (long)told.Explaining.TotalMilliseconds);
                json.WriteEndObject();
            }
        );

    private static void Place(Utf8JsonWriter json, PlaceReport place)
    {
        json.WriteStartObject();
        json.WriteString("division", place.Place.Division);
        json.WriteNumber("known", place.Sum.Households);
        json.WriteStartObject("missing");
        foreach (var (name, count) in place.Missing)
        {
            json.WriteNumber(name, count);
        }

        json.WriteEndObject();
        Answers(json, "recipients", place.Offer.Recipients.Select(each => KeyValuePair.Create(each.Key.Key, each.Value)));
        Answers(json, "methods", place.Offer.Methods);
        Sums(json, place.Sum);
        json.WriteNumber("worst_for", place.Worst);
        json.WriteNumber("best_for", place.Best);
        json.WriteEndObject();
    }

    private static void Answers(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, bool?>> answers)
    {
        json.WriteStartObject(name);
        foreach (var (key, answer) in answers)
        {
            if (answer is { } known)
            {
                json.WriteBoolean(key, known);
            }
            else
            {
                json.WriteNull(key);
            }
        }

        json.WriteEndObject();
    }

    private static void Sums(Utf8JsonWriter json, PlaceSum sum)
    {
        Amount(json, "bill", sum.Bill);
        Amount(json, "insurance", sum.Insurance);
        Amount(json, "assistance", sum.Assistance);
        Amount(json, "second_round", sum.SecondRound);
        Amount(json, "others", sum.Others);
        Amount(json, "burden", sum.Burden);
        json.WriteString("burden_share", sum.Share?.ToString());
        json.WriteString("relief", sum.Relief?.ToString());
    }

    private static void Group(Utf8JsonWriter json, GroupSpread group)
    {
        json.WriteStartObject();
        json.WriteString("category", group.Category);
        json.WriteNumber("households", group.Households);
        json.WriteStartArray("places");
        foreach (var sum in group.Places)
        {
            json.WriteStartObject();
            json.WriteString("division", sum.Place.Division);
            Sums(json, sum);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        PlaceJson.Texts(json, "left_out", group.Without);
        Spread(json, "spread", group.Inequality, isMoney: true);
        json.WriteEndObject();
    }

    private static void Spread(Utf8JsonWriter json, string name, Inequality? spread, bool isMoney)
    {
        if (spread is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("n", spread.Count);
        Number("least", spread.Least);
        Number("most", spread.Most);
        Number("range", spread.Range);
        json.WriteNumber("variation", spread.Variation);
        json.WriteNumber("gini", spread.GiniDecimal);
        json.WriteString("gini_exact", spread.Gini.ToString());
        json.WriteNumber("theil", spread.Theil);
        json.WriteEndObject();

        void Number(string key, long value)
        {
            if (isMoney)
            {
                Amount(json, key, new Money(value));
            }
            else
            {
                json.WriteNumber(key, value);
            }
        }
    }

    private static void Shares(Utf8JsonWriter json, SpreadShares shares)
    {
        json.WriteStartObject("elements");
        json.WriteNumber("cases", shares.Cases);
        Amount(json, "excess", shares.Excess);
        json.WriteStartObject("alone");
        foreach (var (element, amount) in shares.Alone)
        {
            Amount(json, EquityWords.Key(element), amount);
        }

        json.WriteEndObject();
        Amount(json, "together", shares.Together);
        json.WriteStartObject("not_worked_out");
        foreach (var (element, count) in shares.NotWorkedOut)
        {
            json.WriteNumber(EquityWords.Key(element), count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Amount(Utf8JsonWriter json, string name, Money amount)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(amount.ToPlainString());
    }
}
