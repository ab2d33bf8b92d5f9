using System.Diagnostics;

namespace Tuodi.Bench.Measuring;

/// <summary>How long <c>tuodi settle</c> takes in a process of its own.</summary>
public static class ColdStart
{
    /// <summary>The median, in milliseconds.</summary>
    /// <param name="command">The built <c>tuodi.dll</c>.</param>
    /// <param name="caseFile">The case.</param>
    /// <param name="times">How often.</param>
    public static double Of(string command, string caseFile, int times) =>
        Rounds.Median(Enumerable.Range(0, times).Select(_ => Once(command, caseFile)).ToList());

    private static double Once(string command, string caseFile)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var how = new ProcessStartInfo(host, [command, "settle", caseFile]) { RedirectStandardOutput = true, UseShellExecute = false };
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(how)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException($"tuodi settle {caseFile} ended with {process.ExitCode}.");
    }
}
