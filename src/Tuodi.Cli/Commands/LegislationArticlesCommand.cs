using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Legislation.Register;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation articles</c>: which policy document encodes which article, and which articles nobody encoded.</summary>
internal static class LegislationArticlesCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("ID")
        {
            Description = "the text in the register; every text when not given",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var missing = new Option<bool>("--missing") { Description = "only articles with figures that nobody encoded" };
        var register = LegislationOptions.Register();
        var policies = CommonOptions.Policies();
        var output = new RowOutput();
        var lang = CommonOptions.Lang();
        var command = new Command(
            "articles",
            "Show for each article of a text the policy documents that cite it; ! marks one with figures that nobody encoded.\n\nExamples:\n  tuodi legislation articles heqing --missing\n  tuodi legislation articles --missing --csv nobody.csv"
        )
        {
            id,
            missing,
            register,
            policies,
            lang,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(
                () =>
                {
                    using var opened = LegislationOptions.OpenExisting(parsed.GetRequiredValue(register));
                    var texts = Texts(opened, parsed.GetValue(id));
                    var library = Home.Library(parsed.GetValue(policies));
                    var documents = library.Divisions().SelectMany(library.FilesOf).Select(library.Load).ToList();
                    var rows = texts.SelectMany(text =>
                        ArticleCoverage
                            .Of(opened.Read(text), documents)
                            .Where(article => !parsed.GetValue(missing) || article.IsMissed)
                            .Select(article => Row(text.Id, article, withId: texts.Count > 1))
                    );
                    var listing = new List<IReadOnlyList<string?>>(rows);
                    var language = CommonOptions.LanguageOf(parsed.GetValue(lang));
                    if (listing.Count == 0 && output.IsForPeople(parsed))
                    {
                        Console.WriteLine(language == Language.Chinese ? "没有这样的条文。" : "There are no such articles.");
                    }

                    string[] columns = ["article", "mark", "encoded_by", "opening"];
                    output.Show(parsed, new Listing(texts.Count > 1 ? ["id", .. columns] : columns, listing));
                    return ExitCode.Good;
                },
                CommonOptions.LanguageOf(parsed.GetValue(lang))
            )
        );
        return command;
    }

    private static IReadOnlyList<RegisteredText> Texts(LegislationRegister register, string? id)
    {
        if (id is null)
        {
            return register.Texts();
        }

        return register.Versions(id) is [var newest, ..]
            ? [newest]
            : throw new ProblemException(
                new Problem(
                    new Spot(id, 0, 0),
                    new Bilingual("法规库中没有这个文本", "There is no such text in the register"),
                    new Bilingual("见 tuodi legislation list。", "See `tuodi legislation list`.")
                )
            );
    }

    private static IReadOnlyList<string?> Row(string id, EncodedArticle article, bool withId)
    {
        string?[] cells = [article.Article, article.IsMissed ? "!" : null, string.Join("; ", article.Encodings), article.Opening];
        return withId ? [id, .. cells] : cells;
    }
}
