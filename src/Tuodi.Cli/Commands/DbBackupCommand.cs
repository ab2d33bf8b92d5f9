using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi db backup</c>: copies a SQLite database while the service goes on.</summary>
internal static class DbBackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "the copy, which must not exist yet" };
        var database = DbOptions.Database();
        var lang = CommonOptions.Lang();
        var command = new Command(
            "backup",
            "Copy a SQLite database as it stands at one moment, and check the copy; the service may go on.\n\nExample:\n  tuodi db backup county-20260302.sqlite --database county.sqlite"
        )
        {
            file,
            database,
            lang,
        };
        command.SetAction(parsed =>
            DbRun.Run(
                () => Task.FromResult(DbOptions.OpenAny(parsed.GetRequiredValue(database))),
                async (open, _) =>
                {
                    var path = parsed.GetRequiredValue(file);
                    await TakenOut.EnterAsync(open, TrailAct.Backup, Path.GetFileName(path)).ConfigureAwait(false);
                    var bytes = await new SqliteBackup(open).WriteAsync(path, CancellationToken.None).ConfigureAwait(false);
                    Console.WriteLine(
                        new Bilingual($"{path}：{bytes:N0} 字节，完整", $"{path}: {bytes:N0} bytes, whole").In(
                            CommonOptions.LanguageOf(parsed.GetValue(lang))
                        )
                    );
                    return ExitCode.Good;
                }
            )
        );
        return command;
    }
}
