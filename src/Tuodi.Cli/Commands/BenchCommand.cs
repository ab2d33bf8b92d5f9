using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi bench</c>: measures.</summary>
internal static class BenchCommand
{
    public static Command Create() => new("bench", "Measure the calculation.");
}
