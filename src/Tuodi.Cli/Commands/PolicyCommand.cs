using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi policy</c>: everything about policy documents.</summary>
internal static class PolicyCommand
{
    public static Command Create() =>
        new("policy", "Check, show, compare and start policy documents.")
        {
            PolicyCheckCommand.Create(),
        };
}
