using System.CommandLine;
using Tuodi.Storage.Databases;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi db distribute</c>: spreads the tables over the workers of a PostgreSQL with Citus.</summary>
internal static class DbDistributeCommand
{
    public static Command Create()
    {
        var database = DbOptions.Database();
        var command = new Command(
            "distribute",
            "Spread the tables by insured division over the workers of a PostgreSQL that has the Citus extension.\n\nExample:\n  tuodi db distribute --database \"Host=coordinator;Database=tuodi;Username=tuodi\""
        )
        {
            database,
        };
        command.SetAction(parsed =>
            DbRun.Run(
                () => DbOptions.OpenAsync(parsed.GetRequiredValue(database)),
                async (open, progress) =>
                {
                    var spread = await new Distribution(open).RunAsync(progress, CancellationToken.None).ConfigureAwait(false);
                    progress.Clear();
                    foreach (var table in spread)
                    {
                        Console.WriteLine($"{table.Name}: {(table.IsSpread ? "spread by area" : "known everywhere")}");
                    }

                    Console.WriteLine(spread.Count == 0 ? "every table was spread already" : $"{spread.Count} tables");
                    return ExitCode.Good;
                }
            )
        );
        return command;
    }
}
