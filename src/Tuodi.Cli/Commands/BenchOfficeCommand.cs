using System.CommandLine;
using Tuodi.Bench.Office;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi bench office</c>: writes an invented month of an office with planted cases.</summary>
internal static class BenchOfficeCommand
{
    /// <summary>The seed of the sample that ships.</summary>
    internal const ulong ShippedSeed = 20250601;

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "where to write the files" };
        var seed = new Option<ulong>("--seed")
        {
            Description = "the seed; the same one gives the same month",
            DefaultValueFactory = _ => ShippedSeed,
        };
        var settlements = new Option<int>("--settlements")
        {
            Description = "how many settlements",
            DefaultValueFactory = _ => SampleMonth.ShippedSettlements,
        };
        var roster = new Option<int>("--roster")
        {
            Description = "how many lines of rosters",
            DefaultValueFactory = _ => SampleMonth.ShippedRosterRows,
        };
        var workbooks = new Option<bool>("--workbooks") { Description = "write every list as a workbook, for measuring" };
        var command = new Command(
            "office",
            "Write an invented month of an office with planted cases, and what an audit must find in it.\n\nExample:\n  tuodi bench office month --settlements 1000000 --roster 300000"
        )
        {
            folder,
            seed,
            settlements,
            roster,
            workbooks,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var month = new SampleMonth(parsed.GetValue(seed), parsed.GetValue(settlements), parsed.GetValue(roster));
                foreach (var file in SampleFiles.Write(month, parsed.GetRequiredValue(folder), asWorkbooks: parsed.GetValue(workbooks)))
                {
                    Console.WriteLine(file);
                }

                return ExitCode.Good;
            })
        );
        return command;
    }
}
