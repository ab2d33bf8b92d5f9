using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi audit</c>: compares what was paid with what the policy gives.</summary>
internal static class AuditCommand
{
    public static Command Create() =>
        new("audit", "Compare what an office's lists say was paid with what the policy gives.")
        {
            AuditMissedCommand.Create(),
            AuditEnrolmentCommand.Create(),
        };
}
