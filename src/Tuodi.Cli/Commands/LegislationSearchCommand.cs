using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation search</c>: clauses by their words.</summary>
internal static class LegislationSearchCommand
{
    private const int LimitUsual = 20;

    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS") { Description = "all must stand in the clause", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit")
        {
            Description = "how many clauses at most",
            DefaultValueFactory = _ => LimitUsual,
            HelpName = "N",
        };
        var register = LegislationOptions.Register();
        var output = new RowOutput();
        var command = new Command(
            "search",
            "Search the clauses of the newest version of each text.\n\nExamples:\n  tuodi legislation search 封顶线\n  tuodi legislation search 门诊 比例 --limit 5 --json"
        )
        {
            words,
            limit,
            register,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                using var opened = LegislationOptions.OpenExisting(parsed.GetRequiredValue(register));
                if (!opened.IsIndexed)
                {
                    Console.Error.WriteLine(
                        "The database has no index of Chinese words: every clause is looked through (docs/reference/legislation.md, Commands)."
                    );
                }

                var hits = opened.Search(string.Join(' ', parsed.GetRequiredValue(words)), Math.Max(1, parsed.GetValue(limit)));
                output.Show(
                    parsed,
                    new Listing(
                        ["id", "title", "clause", "text"],
                        [.. hits.Select(hit => (string?[])[hit.Id, hit.Title, hit.Place, hit.Text])]
                    )
                );
                return ExitCode.Good;
            })
        );
        return command;
    }
}
