using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi audit</c>: compares what was paid with what the policy gives, and what is stored with what was written.</summary>
internal static class AuditCommand
{
    public static Command Create() =>
        new("audit", "Compare what an office's lists say was paid with what the policy gives; verify the service's audit trail.")
        {
            AuditMissedCommand.Create(),
            AuditEnrolmentCommand.Create(),
            AuditVerifyCommand.Create(),
            AuditAnchorCommand.Create(),
        };
}
