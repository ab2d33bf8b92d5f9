using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;
using Tuodi.Settlement.Facts;

namespace Tuodi.Settlement.Cases;

/// <summary>Reads the visits of a case.</summary>
internal static class VisitReader
{
    private static readonly string[] Parts = ["in_policy", "first_pay", "over_limit", "out_of_policy"];

    public static List<CaseVisit> All(IReadOnlyList<YamlMap> maps, ProblemList problems)
    {
        var visits = new List<CaseVisit>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var gone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var map in maps)
        {
            var reader = new MapReader(map, CaseShapes.Visit, problems);
            var id = reader.Text("id") ?? $"v{visits.Count + 1}";
            var reverses = reader.Text("reverses");
            var corrects = reader.Text("corrects");
            foreach (var (key, earlier) in new[] { ("reverses", reverses), ("corrects", corrects) })
            {
                if (earlier is not null && !ids.Contains(earlier))
                {
                    problems.Report(
                        reader.SpotOf(key),
                        $"There is no visit `{earlier}` before this one",
                        "Name the id of an earlier visit."
                    );
                }
            }

            if (!ids.Add(id))
            {
                problems.Report(reader.SpotOf("id"), $"The id `{id}` stands twice", "Give each visit its own.");
            }

            if (reverses is not null)
            {
                CheckReversal(map, reverses, gone, problems);
            }

            var (expect, refused) = Expected(reader, problems);
            var visit = reverses is null ? One(reader, corrects ?? id, problems) : null;
            visits.Add(new CaseVisit(id, visit, reverses, corrects, expect, refused, map.Spot) { Names = Names(map) });
        }

        return visits;
    }

    // A reversal only names what it takes back: anything else would be read over.
    private static void CheckReversal(YamlMap map, string reverses, HashSet<string> gone, ProblemList problems)
    {
        foreach (var entry in map.Entries.Where(entry => entry.Key.Text is not ("id" or "reverses" or "date")))
        {
            problems.Report(
                entry.Key.Spot,
                $"`{entry.Key.Text}` stands beside `reverses`",
                "A reversal takes only `id`, `date` and `reverses`."
            );
        }

        if (!gone.Add(reverses))
        {
            problems.Report(map["reverses"]!.Spot, $"The visit `{reverses}` is already taken back", "Leave one of the two reversals out.");
        }
    }

    private static Dictionary<string, Spot> Names(YamlMap visit)
    {
        var names = new Dictionary<string, Spot>(StringComparer.Ordinal);
        foreach (var section in new[] { "amounts", "paid", "counterfactual" })
        {
            foreach (var entry in (visit[section] as YamlMap)?.Entries ?? [])
            {
                names[$"{section}.{entry.Key.Text}"] = entry.Key.Spot;
            }
        }

        return names;
    }

    private static (List<Expectation> Amounts, string? Refused) Expected(MapReader reader, ProblemList problems)
    {
        var map = reader.Map("expect");
        var refused = map?["refused"] as YamlScalar;
        var rest = map is null ? null : map with { Entries = [.. map.Entries.Where(entry => entry.Key.Text != "refused")] };
        return (CaseReader.Amounts(rest, problems), refused?.Text);
    }

    private static Visit One(MapReader reader, string id, ProblemList problems)
    {
        reader.Require("date", "Say the day, such as 2023-10-05.");
        reader.Require("kind", "Say inpatient, outpatient, chronic, emergency or application.");
        reader.Require("amounts", "Give at least `{ total: ..., in_policy: ... }`.");
        var amounts = CaseReader.Amounts(reader.Map("amounts"), problems);
        foreach (var amount in amounts.Where(amount => amount.Amount < Money.Zero))
        {
            problems.Report(
                amount.Spot,
                $"The amount of `{amount.Name}` is negative",
                "Write what was charged; a visit is taken back with `reverses`."
            );
        }

        var bill = Bill.AllInPolicy(Money.Zero);
        if (reader.Map("amounts") is { } map)
        {
            var wrong = Bill.TryOf(Fen("total"), [.. Parts.Select(Fen)], out bill);
            if (wrong is not null && problems.Problems.Count == 0)
            {
                problems.Report(map.Spot, wrong, "total = in_policy + first_pay + over_limit + out_of_policy.");
            }
        }

        return new Visit
        {
            Id = id,
            Date = reader.Day("date") ?? DateOnly.MinValue,
            Admitted = reader.Day("admitted"),
            Kind = Math.Max(0, CaseReader.Code(reader, "kind", CodeField.Visit)),
            Institution = reader.Map("institution") is { } institution
                ? InstitutionOf(new MapReader(institution, CaseShapes.Institution, problems), problems)
                : Institution.Unknown,
            Referral = CaseReader.Code(reader, "referral", CodeField.Referral),
            Disease = reader.Text("disease"),
            Attributes = CaseReader.Attributes(reader.Map("attributes"), problems),
            Bill = bill,
            Facts = amounts
                .Where(amount => amount.Name != "total" && !Parts.Contains(amount.Name))
                .ToDictionary(amount => amount.Name, amount => amount.Amount.Fen, StringComparer.Ordinal),
            Given = Payments(reader.Map("paid"), problems),
            Counterfactual = Payments(reader.Map("counterfactual"), problems),
        };

        long? Fen(string name) => amounts.Find(amount => amount.Name == name)?.Amount.Fen;
    }

    private static Dictionary<string, Money> Payments(YamlMap? map, ProblemList problems)
    {
        var payments = new Dictionary<string, Money>(StringComparer.Ordinal);
        foreach (var amount in CaseReader.Amounts(map, problems))
        {
            payments[amount.Name] = amount.Amount;
            if (amount.Amount < Money.Zero)
            {
                problems.Report(amount.Spot, $"The payment of `{amount.Name}` is negative", "Write what was paid, or leave it out.");
            }
        }

        return payments;
    }

    private static Institution InstitutionOf(MapReader reader, ProblemList problems)
    {
        AreaCode? division = null;
        if (reader.Text("division") is { } text)
        {
            if (AreaCode.TryParse(text, out var code))
            {
                division = code;
            }
            else
            {
                problems.Report(
                    reader.SpotOf("division"),
                    $"`{text}` is no division code",
                    "Write six digits in quotes, such as \"420500\"."
                );
            }
        }

        return new Institution(
            CaseReader.Code(reader, "level", CodeField.Level),
            division,
            CaseReader.Attributes(reader.Map("attributes"), problems)
        );
    }
}
