using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi bench</c>: measures, and compares the ways of calculating.</summary>
internal static class BenchCommand
{
    public static Command Create() =>
        new("bench", "Measure the calculation, and compare its three forms.")
        {
            BenchP1Command.Create(),
            BenchAgreeCommand.Create(),
            BenchOfficeCommand.Create(),
            BenchEnrolmentCommand.Create(),
            BenchHouseholdsCommand.Create(),
            BenchLegislationCommand.Create(),
        };
}
