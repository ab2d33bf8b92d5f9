using System.CommandLine;
using Tuodi.Bench.Agreement;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi bench agree</c>: settles random visits over all policies by every form of the calculation.</summary>
internal static class BenchAgreeCommand
{
    public static Command Create()
    {
        var visits = new Option<long>("--visits") { Description = "how many visits in all", DefaultValueFactory = _ => 1_000_000 };
        var seed = new Option<ulong>("--seed")
        {
            Description = "the seed; the same one gives the same visits",
            DefaultValueFactory = _ => 20260101,
        };
        var policies = CommonOptions.Policies();
        var command = new Command(
            "agree",
            "Settle random visits by the interpreter and the compiled program and compare every figure.\n\nExample:\n  tuodi bench agree --visits 10000000"
        )
        {
            visits,
            seed,
            policies,
        };
        command.SetAction(parsed =>
            Guard.Run(() => Run(Home.Library(parsed.GetValue(policies)), parsed.GetValue(visits), parsed.GetValue(seed)))
        );
        return command;
    }

    private static int Run(PolicyLibrary library, long visits, ulong seed)
    {
        var all = library.Files().Select(library.Load).Where(policy => policy.Layers.Count > 0).ToList();
        var differences = 0;
        var done = 0L;
        for (var i = 0; i < all.Count; i++)
        {
            var run = new AgreementRun(all[i]);
            run.Run(visits / all.Count, seed + (ulong)i);
            done += run.Visits;
            differences += run.Differences.Count;
            foreach (var difference in run.Differences)
            {
                Console.Error.WriteLine(difference);
            }

            Progress(i + 1, all, done);
        }

        Console.WriteLine($"{done:N0} visits over {all.Count} policies, {differences} differences");
        return differences == 0 ? ExitCode.Good : ExitCode.Failed;
    }

    private static void Progress(int policy, List<Policy> all, long done)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r{policy} of {all.Count} policies, {done:N0} visits");
        }
    }
}
