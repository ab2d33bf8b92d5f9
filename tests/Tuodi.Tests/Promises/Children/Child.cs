using System.Diagnostics;
using System.Reflection;

namespace Tuodi.Tests.Promises.Children;

/// <summary>A process of its own that runs this very program.</summary>
internal static class Child
{
    /// <summary>Starts this program with arguments, by way of other programs where some are named.</summary>
    public static Process Start(IReadOnlyList<string> by, params IReadOnlyList<string> arguments)
    {
        var command = by.Concat(Self()).Concat(arguments).ToList();
        return Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
    }

    // The program may run by `dotnet` or by itself.
    private static string[] Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet"
            ? [Environment.ProcessPath!, Assembly.GetExecutingAssembly().Location]
            : [Environment.ProcessPath!];
}
