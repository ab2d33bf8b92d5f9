using Tuodi.Policies.Library;
using Tuodi.Settlement.Batch;

namespace Tuodi.Bench.Measuring;

/// <summary>Measures P1 in both shapes, by hand, compiled and in batches, and what goes with it, all in one process.</summary>
public sealed class P1Bench(string policies, BatchWidth asked, string cases, string command, Action<string> progress)
{
    private const int WarmUps = 5;
    private readonly P1Data _data = P1Data.Generate();
    private readonly P1Program _program = new(new PolicyLibrary(policies), asked);

    /// <summary>Runs it.</summary>
    public P1Result Run(int repetitions)
    {
        // First, before anything else has warmed up the reader.
        var load = new LoadTimes(policies);
        progress("checking");
        P1Totals.CheckPlain(_data);
        int[] starts = [.. Enumerable.Range(0, _data.Persons + 1)];
        var (expectedA, foundA) = (new P1Columns(_data.Visits), new P1Columns(_data.Visits));
        var (expectedB, foundB) = (new P1Columns(_data.Persons), new P1Columns(_data.Persons));
        PlainP1.RunA(_data, expectedA);
        PlainP1.RunB(_data, expectedB);
        var width = BatchWidth.Scalar;
        var mismatches =
            Mismatches(expectedA, foundA, P1Totals.ShapeA, output => _program.ScalarA(_data, output))
            + Mismatches(expectedB, foundB, P1Totals.ShapeB, output => _program.ScalarB(_data, starts, output))
            + Mismatches(expectedA, foundA, P1Totals.ShapeA, output => width = _program.BatchA(_data, output))
            + Mismatches(expectedB, foundB, P1Totals.ShapeB, output => _program.BatchB(_data, starts, output));

        var rounds = new Rounds();
        rounds.Add("plain A", () => PlainP1.RunA(_data, foundA));
        rounds.Add("scalar A", () => _program.ScalarA(_data, foundA));
        rounds.Add("batch A", () => _program.BatchA(_data, foundA));
        rounds.Add("plain B", () => PlainP1.RunB(_data, foundB));
        rounds.Add("scalar B", () => _program.ScalarB(_data, starts, foundB));
        rounds.Add("batch B", () => _program.BatchB(_data, starts, foundB));
        rounds.Run(WarmUps, repetitions, progress);
        progress("allocation, explanation, loading, cold start");
        var explained = new[] { "benchmark-policy-p1.yaml", "yichang-minimum-living-band-edge-and-cap.yaml" }
            .Select(name => ExplainedTime.Of(policies, Path.Combine(cases, name)))
            .ToArray();
        return new P1Result
        {
            ScalarRatio = rounds.Median("plain A") / rounds.Median("scalar A"),
            BatchRatio = rounds.Median("plain A") / rounds.Median("batch A"),
            ScalarRatioB = rounds.Median("plain B") / rounds.Median("scalar B"),
            BatchRatioB = rounds.Median("plain B") / rounds.Median("batch B"),
            Mismatches = mismatches,
            AllocatedBytesPerVisit = Allocated(() => _program.ScalarA(_data, foundA)),
            ExplainedNs = explained.Max(),
            ExplainedP1Ns = explained[0],
            Explained420500Ns = explained[1],
            LoadFirstMs = load.First,
            LoadMs = load.Again(9),
            SettleColdMs = ColdStart.Of(command, Path.Combine(cases, "yichang-minimum-living-band-edge-and-cap.yaml"), 9),
            VectorBits =
                width == BatchWidth.Bits512 ? 512
                : width == BatchWidth.Bits256 ? 256
                : 64,
            Repetitions = repetitions,
            PlainA = _data.Visits / rounds.Median("plain A"),
            ScalarA = _data.Visits / rounds.Median("scalar A"),
            BatchA = _data.Visits / rounds.Median("batch A"),
            PlainB = _data.Persons / rounds.Median("plain B"),
            ScalarB = _data.Persons / rounds.Median("scalar B"),
            BatchB = _data.Persons / rounds.Median("batch B"),
        };
    }

    // What was there before must not pass for a result.
    private static long Mismatches(P1Columns expected, P1Columns found, P1Totals totals, Action<P1Columns> run)
    {
        long[][] all = [found.Basic, found.CriticalIllness, found.Assistance, found.SecondRound, found.Cash];
        long[][] wanted = [expected.Basic, expected.CriticalIllness, expected.Assistance, expected.SecondRound, expected.Cash];
        foreach (var column in all)
        {
            Array.Fill(column, -1);
        }

        run(found);
        var mismatches = 0L;
        for (var row = 0; row < expected.Rows; row++)
        {
            for (var column = 0; column < all.Length; column++)
            {
                if (all[column][row] != wanted[column][row])
                {
                    mismatches++;
                    break;
                }
            }
        }

        return mismatches == 0 && P1Totals.Of(found) != totals ? expected.Rows : mismatches;
    }

    private double Allocated(Action run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)_data.Visits;
    }
}
