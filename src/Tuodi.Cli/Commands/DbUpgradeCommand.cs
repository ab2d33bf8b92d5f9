using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Storage.Databases;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi db upgrade</c>: brings a database to the schema of this version; makes it where there is none.</summary>
internal static class DbUpgradeCommand
{
    public static Command Create()
    {
        var database = DbOptions.Database();
        var lang = CommonOptions.Lang();
        var command = new Command(
            "upgrade",
            "Apply the schema scripts that a database lacks, under a lock; a new file is made where there is none.\n\nExample:\n  tuodi db upgrade --database county.sqlite"
        )
        {
            database,
            lang,
        };
        command.SetAction(parsed =>
            DbRun.Run(
                () => Task.FromResult(DatabaseLocation.Open(parsed.GetRequiredValue(database))),
                async (open, _) =>
                {
                    var language = CommonOptions.LanguageOf(parsed.GetValue(lang));
                    var applied = await SchemaScripts.ApplyAsync(open, TimeProvider.System, CancellationToken.None).ConfigureAwait(false);
                    foreach (var script in applied)
                    {
                        Console.WriteLine(new Bilingual($"已执行 {script.Name}", $"applied {script.Name}").In(language));
                    }

                    var newest = SchemaScripts.All[^1].Name;
                    Console.WriteLine(
                        new Bilingual(
                            $"{open.Place} 的库结构已是本版本（{newest}）",
                            $"{open.Place} has the schema of this version ({newest})"
                        ).In(language)
                    );
                    return ExitCode.Good;
                }
            )
        );
        return command;
    }
}
