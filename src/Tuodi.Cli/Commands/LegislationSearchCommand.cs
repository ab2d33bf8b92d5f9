using System.CommandLine;
using Tuodi.Kernel;

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
        var lang = CommonOptions.Lang();
        var command = new Command(
            "search",
            "Search the clauses of the newest version of each text.\n\nExamples:\n  tuodi legislation search 封顶线\n  tuodi legislation search 门诊 比例 --limit 5 --json"
        )
        {
            words,
            limit,
            register,
            lang,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(
                () =>
                {
                    var isChinese = CommonOptions.LanguageOf(parsed.GetValue(lang)) == Language.Chinese;
                    using var opened = LegislationOptions.OpenExisting(parsed.GetRequiredValue(register));
                    if (!opened.IsIndexed)
                    {
                        Console.Error.WriteLine(
                            isChinese
                                ? "数据库没有中文词索引：逐条查找（docs/reference/legislation.md，Commands）。"
                                : "The database has no index of Chinese words: every clause is looked through (docs/reference/legislation.md, Commands)."
                        );
                    }

                    var hits = opened.Search(string.Join(' ', parsed.GetRequiredValue(words)), Math.Max(1, parsed.GetValue(limit)));
                    if (hits.Count == 0 && output.IsForPeople(parsed))
                    {
                        Console.WriteLine(
                            isChinese
                                ? "没有一条同时含有这些词。可减少或缩短词语（如“封顶”而非“年度封顶线”），或换一种说法（起付线、起付标准）；库中文本见 tuodi legislation list。"
                                : "No clause has all of these words. Try fewer or shorter ones, or another wording (起付线, 起付标准); `tuodi legislation list` shows the texts."
                        );
                    }

                    output.Show(
                        parsed,
                        new Listing(
                            ["id", "title", "clause", "text"],
                            [.. hits.Select(hit => (string?[])[hit.Id, hit.Title, hit.Place, hit.Text])]
                        )
                    );
                    return ExitCode.Good;
                },
                CommonOptions.LanguageOf(parsed.GetValue(lang))
            )
        );
        return command;
    }
}
