using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi db</c>: what is done to a database beside the service.</summary>
internal static class DbCommand
{
    public static Command Create() =>
        new("db", "Bring the register in and write it out; look at, check, back up and upgrade a database.")
        {
            DbImportCommand.Create(),
            DbExportCommand.Create(),
            DbStatusCommand.Create(),
            DbUpgradeCommand.Create(),
            DbCheckCommand.Create(),
            DbBackupCommand.Create(),
            DbDistributeCommand.Create(),
        };
}
