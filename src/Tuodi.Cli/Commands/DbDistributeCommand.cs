using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Storage.Databases;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi db distribute</c>: spreads the tables over the workers of a PostgreSQL with Citus.</summary>
internal static class DbDistributeCommand
{
    public static Command Create()
    {
        var database = DbOptions.Database();
        var lang = CommonOptions.Lang();
        var command = new Command(
            "distribute",
            "Spread the tables by insured division over the workers of a PostgreSQL that has the Citus extension.\n\nExample:\n  tuodi db distribute --database \"Host=coordinator;Database=tuodi;Username=tuodi\""
        )
        {
            database,
            lang,
        };
        command.SetAction(parsed =>
            DbRun.Run(
                () => DbOptions.OpenAsync(parsed.GetRequiredValue(database)),
                async (open, progress) =>
                {
                    var language = CommonOptions.LanguageOf(parsed.GetValue(lang));
                    var spread = await new Distribution(open).RunAsync(progress, CancellationToken.None).ConfigureAwait(false);
                    progress.Clear();
                    foreach (var table in spread)
                    {
                        var how = table.IsSpread
                            ? new Bilingual("按区划分布", "spread by area")
                            : new Bilingual("各处均有", "known everywhere");
                        Console.WriteLine($"{table.Name}: {how.In(language)}");
                    }

                    Console.WriteLine(
                        (
                            spread.Count == 0
                                ? new Bilingual("各表均已分布", "every table was spread already")
                                : new Bilingual($"{spread.Count} 张表", $"{spread.Count} tables")
                        ).In(language)
                    );
                    return ExitCode.Good;
                }
            )
        );
        return command;
    }
}
