using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi explain</c>: the same as settle, with the whole tree of what was looked at.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var command = new Command(
            "explain",
            "Settle case files and show everything that was looked at, also what did not decide.\n\nExample:\n  tuodi explain --lang en cases/e01-chongqing-second-round.yaml"
        );
        SettleCommand.Add(command, full: true);
        return command;
    }
}
