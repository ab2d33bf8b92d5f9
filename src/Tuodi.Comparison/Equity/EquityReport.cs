using Tuodi.Policies.Documents;

namespace Tuodi.Comparison.Equity;

/// <summary>Everything that the comparison of places says: start, process, outcome (docs/concepts/equity.md).</summary>
public sealed class EquityReport
{
    private EquityReport(EquityRun run, Policy nation)
    {
        (Run, Nation) = (run, nation);
        Groups = run.Groups();
        Shares = run.Shares();
        var (worst, best) = (new int[run.Places.Count], new int[run.Places.Count]);
        for (var i = 0; i < run.Households.Count; i++)
        {
            Extremes(run, i, worst, best);
        }

        Places = [.. run.Places.Select((place, i) => Report(run, nation, i, worst[i], best[i]))];
    }

    /// <summary>The households in the places.</summary>
    public EquityRun Run { get; }

    /// <summary>The national document of the day, which names the categories.</summary>
    public Policy Nation { get; }

    /// <summary>Place by place.</summary>
    public IReadOnlyList<PlaceReport> Places { get; }

    /// <summary>Category by category, then all.</summary>
    public IReadOnlyList<GroupSpread> Groups { get; }

    /// <summary>What makes the differences.</summary>
    public SpreadShares Shares { get; }

    /// <summary>The inequality between places in how many of the nation's categories they assist; of places that know it of every one.</summary>
    public Inequality? Start => Between(report => report.Offer.Recipients.Select(each => each.Value));

    /// <summary>The inequality between places in how many ways of assistance they have; of places that know it of every one.</summary>
    public Inequality? Process => Between(report => report.Offer.Methods.Select(each => each.Value));

    /// <summary>The report of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="nation">The national document of the day, which names the categories.</param>
    public static EquityReport Of(EquityRun run, Policy nation) => new(run, nation);

    private Inequality? Between(Func<PlaceReport, IEnumerable<bool?>> answers)
    {
        var known = Places.Select(report => answers(report).ToList()).Where(all => all.Count > 0 && !all.Contains(null)).ToList();
        return known.Count < 2 ? null : new Inequality(known.Select(all => (long)all.Count(answer => answer == true)));
    }

    // Where all places leave the same, none is the worst.
    private static void Extremes(EquityRun run, int household, int[] worst, int[] best)
    {
        var known = Enumerable
            .Range(0, run.Places.Count)
            .Select(place => (Place: place, Outcome: run.In(place)[household]))
            .Where(each => each.Outcome.Missing is null)
            .ToList();
        if (known.Count < 2)
        {
            return;
        }

        var (least, most) = (known.Min(each => each.Outcome.Burden), known.Max(each => each.Outcome.Burden));
        foreach (var (place, outcome) in least == most ? [] : known)
        {
            worst[place] += outcome.Burden == most ? 1 : 0;
            best[place] += outcome.Burden == least ? 1 : 0;
        }
    }

    private static PlaceReport Report(EquityRun run, Policy nation, int place, int worst, int best) =>
        new(
            run.Places[place],
            Offer.Of(run.Places[place], nation),
            PlaceSum.Of(run.Places[place], run.In(place)),
            [
                .. run.In(place)
                    .Where(outcome => outcome.Missing is not null)
                    .GroupBy(outcome => outcome.Missing!)
                    .Select(group => KeyValuePair.Create(group.Key, group.Count()))
                    .OrderByDescending(each => each.Value)
                    .ThenBy(each => each.Key, StringComparer.Ordinal),
            ],
            worst,
            best
        );
}
