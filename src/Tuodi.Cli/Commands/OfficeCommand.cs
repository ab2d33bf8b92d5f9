using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office</c>: the month of an office in a workspace, from the lists to what was paid.</summary>
internal static class OfficeCommand
{
    public static Command Create() =>
        new(
            "office",
            "Work a month of missed assistance through: lists in, audit, rules, townships, accounts, payment marks.\n\n"
                + "Examples:\n  tuodi office import 附件1-202506.csv 救助对象名单-202506.csv\n  tuodi office audit --policy 500112\n"
                + "  tuodi office rules\n  tuodi office distribute --all\n  tuodi office status"
        )
        {
            OfficeImportCommand.Create(),
            OfficeAuditCommand.Create(),
            OfficeRulesCommand.Create(),
            OfficeDistributeCommand.Create(),
            OfficeReceiveCommand.Create(),
            OfficeNotifyCommand.Create(),
            OfficeAccountCommand.Create(),
            OfficeAccountsCommand.Create(),
            OfficePayCommand.Create(),
            OfficeExcludeCommand.Create(),
            OfficeExportCommand.Create(),
            OfficeStatusCommand.Create(),
            OfficeModeCommand.Create(),
            OfficeLogCommand.Create(),
            OfficeClearCommand.Create(),
        };
}
