using System.CommandLine;
using Tuodi.Storage.Auditing;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi audit anchor</c>: the heads of the chains, to keep where the database's keepers cannot reach.</summary>
internal static class AuditAnchorCommand
{
    public static Command Create()
    {
        var database = SafetyRun.Database();
        var command = new Command(
            "anchor",
            "Print the heads of the chains of the audit trail. Kept elsewhere, they show later whether a chain was cut or written anew.\n\n"
                + "Example:\n  tuodi audit anchor > anchor.txt"
        )
        {
            database,
        };
        command.SetAction(parsed =>
            SafetyRun.Run(
                parsed.GetRequiredValue(database),
                async open =>
                {
                    foreach (var head in await AuditHeads.ReadAsync(open, CancellationToken.None).ConfigureAwait(false))
                    {
                        Console.WriteLine(head);
                    }

                    return ExitCode.Good;
                }
            )
        );
        return command;
    }
}
