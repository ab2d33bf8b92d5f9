using System.Diagnostics;

namespace Tuodi.Bench.Measuring;

/// <summary>Measures ways of doing the same in turns, because a machine's clock drifts: only what ran side by side can be compared.</summary>
public sealed class Rounds
{
    private readonly List<(string Name, Action Run, List<double> Seconds)> _ways = [];

    /// <summary>Adds a way.</summary>
    public void Add(string name, Action run) => _ways.Add((name, run, []));

    /// <summary>Runs each way so many times, in turns.</summary>
    public void Run(int warmUps, int repetitions, Action<string> progress)
    {
        for (var round = -warmUps; round < repetitions; round++)
        {
            progress(round < 0 ? $"warming up {warmUps + round + 1} of {warmUps}" : $"round {round + 1} of {repetitions}");
            foreach (var (_, run, seconds) in _ways)
            {
                var start = Stopwatch.GetTimestamp();
                run();
                if (round >= 0)
                {
                    seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
                }
            }
        }
    }

    /// <summary>The middle one of a way's times, in seconds.</summary>
    public double Median(string name) => Median(_ways.Single(way => way.Name == name).Seconds);

    /// <summary>The middle one of some values.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
