using System.Collections.Immutable;
using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;
using Tuodi.Settlement.Accumulation;

namespace Tuodi.Settlement.Cases;

/// <summary>Reads accumulators in the form in which answers print them.</summary>
internal static class AccumulatorReader
{
    /// <summary>The year so far.</summary>
    /// <param name="map">What is written.</param>
    /// <param name="layout">The layers and accounts of the policy.</param>
    /// <param name="year">The year of the first visit.</param>
    /// <param name="windows">Whether the policy looks back over months.</param>
    public static Accumulators Read(YamlMap map, Layout layout, int year, bool windows)
    {
        var problems = new ProblemList();
        CheckWhole(map, layout, year, windows, problems);
        var layers = new LayerTotals[layout.Layers.Count];
        var drawn = new long[layout.Starts[^1]];
        var admissions = 0;
        var months = ImmutableArray<MonthTotals>.Empty;
        foreach (var entry in map.Entries)
        {
            switch (entry.Key.Text)
            {
                case "year":
                    year = Whole(entry, problems);
                    break;
                case "admissions":
                    admissions = Whole(entry, problems);
                    break;
                case "layers":
                    Layers(entry, layout, layers, problems);
                    break;
                case "accounts":
                    Accounts(entry, layout, drawn, problems);
                    break;
                case "months":
                    months = Months(entry, layout, problems);
                    break;
                default:
                    problems.Report(
                        entry.Key.Spot,
                        $"Accumulators have no key `{entry.Key.Text}`",
                        "Write year, admissions, layers, accounts, months, as `tuodi settle --json` prints them."
                    );
                    break;
            }
        }

        return problems.Problems.Count > 0
            ? throw new ProblemException(problems.Problems)
            : Accumulators.Empty(layout, year) with
            {
                Admissions = admissions,
                Layers = ImmutableArray.Create(layers),
                Drawn = ImmutableArray.Create(drawn),
                Months = months,
            };
    }

    // Half a year's memory would give a cap twice: what is printed is given back whole.
    private static void CheckWhole(YamlMap map, Layout layout, int year, bool windows, ProblemList problems)
    {
        if (map["layers"] is null)
        {
            return;
        }

        if (map["accounts"] is null && layout.Accounts.Count > 0)
        {
            problems.Report(
                map.Spot,
                "The accumulators have layers but no `accounts`",
                "Give them whole, as `tuodi settle --json` prints them."
            );
        }

        if (map["months"] is null && windows)
        {
            problems.Report(
                map.Spot,
                "The accumulators lack `months`, which this policy looks back over",
                "Give them whole, as `tuodi settle --json` prints them."
            );
        }

        if (map["year"] is YamlScalar said && said.Text != $"{year}" && !windows)
        {
            problems.Report(
                said.Spot,
                $"The accumulators are of {said.Text}, the first visit is of {year}",
                "A year starts from nothing: leave them out, or correct the year."
            );
        }
    }

    private static void Layers(YamlEntry entry, Layout layout, LayerTotals[] layers, ProblemList problems)
    {
        foreach (var layer in Below(entry, problems))
        {
            var index = layout.Layers.ToList().IndexOf(layer.Key.Text);
            if (index < 0)
            {
                problems.Report(layer.Key.Spot, $"There is no layer `{layer.Key.Text}`", $"Layers are {string.Join(", ", layout.Layers)}.");
                continue;
            }

            var totals = layers[index];
            foreach (var value in Below(layer, problems))
            {
                totals = value.Key.Text switch
                {
                    "base" => totals with { Base = Fen(value, problems) },
                    "deductible" => totals with { Deductible = Fen(value, problems) },
                    "paid" => totals with { Paid = Fen(value, problems) },
                    "times" => totals with { Times = Whole(value, problems) },
                    _ => Unknown(value, totals, problems),
                };
            }

            layers[index] = totals;
        }
    }

    private static LayerTotals Unknown(YamlEntry value, LayerTotals totals, ProblemList problems)
    {
        problems.Report(value.Key.Spot, $"A layer has no total `{value.Key.Text}`", "Write base, deductible, paid or times.");
        return totals;
    }

    private static void Accounts(YamlEntry entry, Layout layout, long[] drawn, ProblemList problems)
    {
        var names = layout.Accounts.Select(AccumulatorNames.Of).ToList();
        foreach (var account in Below(entry, problems))
        {
            var index = names.IndexOf(account.Key.Text);
            if (index < 0)
            {
                problems.Report(account.Key.Spot, $"There is no account `{account.Key.Text}`", $"Accounts are {string.Join(", ", names)}.");
                continue;
            }

            if (account.Value is YamlScalar)
            {
                drawn[layout.Starts[index]] = Fen(account, problems);
                continue;
            }

            foreach (var period in Below(account, problems))
            {
                var periods = layout.Starts[index + 1] - layout.Starts[index];
                if (
                    int.TryParse(period.Key.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number >= 1
                    && number <= periods
                )
                {
                    drawn[layout.Starts[index] + number - 1] = Fen(period, problems);
                }
                else
                {
                    problems.Report(period.Key.Spot, $"`{period.Key.Text}` is no period of the year", $"Write 1 to {periods}.");
                }
            }
        }
    }

    private static ImmutableArray<MonthTotals> Months(YamlEntry entry, Layout layout, ProblemList problems)
    {
        var months = new List<MonthTotals>();
        foreach (var month in Below(entry, problems))
        {
            if (!Dates.TryDay($"{month.Key.Text}-01", out var day))
            {
                problems.Report(month.Key.Spot, $"`{month.Key.Text}` is no month", "Write 2023-07.");
                continue;
            }

            var bases = new long[layout.Layers.Count];
            var burden = 0L;
            foreach (var value in Below(month, problems))
            {
                var index = layout.Layers.ToList().IndexOf(value.Key.Text);
                if (index >= 0)
                {
                    bases[index] = Fen(value, problems);
                }
                else
                {
                    burden = Fen(value, problems);
                }
            }

            months.Add(new MonthTotals((day.Year * 12) + day.Month - 1, burden, ImmutableArray.Create(bases)));
        }

        return [.. months.OrderBy(month => month.Month)];
    }

    private static IEnumerable<YamlEntry> Below(YamlEntry entry, ProblemList problems)
    {
        if (entry.Value is YamlMap map)
        {
            return map.Entries;
        }

        problems.Report(entry.Value.Spot, $"`{entry.Key.Text}` must be a map", "Write it as `tuodi settle --json` prints it.");
        return [];
    }

    private static long Fen(YamlEntry entry, ProblemList problems)
    {
        if (entry.Value is YamlScalar scalar && MoneyText.TryParse(scalar.Text, out var money) && money >= Money.Zero)
        {
            return money.Fen;
        }

        problems.Report(entry.Value.Spot, $"`{entry.Key.Text}` is no amount of money", "Write yuan with at most two decimals.");
        return 0;
    }

    private static int Whole(YamlEntry entry, ProblemList problems)
    {
        if (entry.Value is YamlScalar scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        problems.Report(entry.Value.Spot, $"`{entry.Key.Text}` is no whole number", "Write digits only.");
        return 0;
    }
}
