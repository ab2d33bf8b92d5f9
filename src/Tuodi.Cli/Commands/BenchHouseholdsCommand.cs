using System.CommandLine;
using Tuodi.Bench.Equity;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi bench households</c>: writes the invented families by which places are compared.</summary>
internal static class BenchHouseholdsCommand
{
    public static Command Create()
    {
        var seed = new Option<ulong>("--seed")
        {
            Description = "the seed; the same one gives the same families",
            DefaultValueFactory = _ => HouseholdPlan.Seed,
        };
        var command = new Command(
            "households",
            "Write two hundred invented families by the plan of docs/concepts/equity.md.\n\nExample:\n  tuodi bench households > data/equity/households.csv"
        )
        {
            seed,
        };
        command.SetAction(parsed =>
        {
            HouseholdPlan.Write(Console.Out, parsed.GetValue(seed));
            return ExitCode.Good;
        });
        return command;
    }
}
