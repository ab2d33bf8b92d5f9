using System.CommandLine;
using Tuodi.Storage.Databases;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi db upgrade</c>: brings a database to the schema of this version; makes it where there is none.</summary>
internal static class DbUpgradeCommand
{
    public static Command Create()
    {
        var database = DbOptions.Database();
        var command = new Command(
            "upgrade",
            "Apply the schema scripts that a database lacks, under a lock; a new file is made where there is none.\n\nExample:\n  tuodi db upgrade --database county.sqlite"
        )
        {
            database,
        };
        command.SetAction(parsed =>
            DbRun.Run(
                () => Task.FromResult(DatabaseLocation.Open(parsed.GetRequiredValue(database))),
                async (open, _) =>
                {
                    var applied = await SchemaScripts.ApplyAsync(open, TimeProvider.System, CancellationToken.None).ConfigureAwait(false);
                    foreach (var script in applied)
                    {
                        Console.WriteLine($"applied {script.Name}");
                    }

                    Console.WriteLine($"{open.Place} has the schema of this version ({SchemaScripts.All[^1].Name})");
                    return ExitCode.Good;
                }
            )
        );
        return command;
    }
}
