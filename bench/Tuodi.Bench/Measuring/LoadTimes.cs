using System.Diagnostics;
using Tuodi.Policies.Library;

namespace Tuodi.Bench.Measuring;

/// <summary>How long all shipped policies take to load, each time by a library of its own.</summary>
public sealed class LoadTimes
{
    private readonly string _folder;

    /// <summary>Loads them for the first time.</summary>
    public LoadTimes(string folder)
    {
        _folder = folder;
        First = Load();
    }

    /// <summary>The first time in this process, in milliseconds.</summary>
    public double First { get; }

    /// <summary>The median of further times.</summary>
    public double Again(int times) => Rounds.Median(Enumerable.Range(0, times).Select(_ => Load()).ToList());

    private double Load()
    {
        var start = Stopwatch.GetTimestamp();
        var library = new PolicyLibrary(_folder);
        foreach (var file in library.Files())
        {
            library.Load(file);
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
