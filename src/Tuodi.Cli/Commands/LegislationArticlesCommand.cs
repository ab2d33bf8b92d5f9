using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Legislation.Register;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation articles</c>: which policy document encodes which article, and which articles nobody encoded.</summary>
internal static class LegislationArticlesCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "the text in the register" };
        var missing = new Option<bool>("--missing") { Description = "only articles with figures that nobody encoded" };
        var register = LegislationOptions.Register();
        var policies = CommonOptions.Policies();
        var json = CommonOptions.Json();
        var csv = LegislationOptions.Csv();
        var xlsx = LegislationOptions.Xlsx();
        var command = new Command(
            "articles",
            "Show for each article of a text the policy documents that cite it; ! marks one with figures that nobody encoded.\n\nExample:\n  tuodi legislation articles heqing --missing"
        )
        {
            id,
            missing,
            register,
            policies,
            json,
            csv,
            xlsx,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                using var opened = LegislationOptions.OpenExisting(parsed.GetRequiredValue(register));
                var versions = opened.Versions(parsed.GetRequiredValue(id));
                if (versions.Count == 0)
                {
                    throw new ProblemException(
                        new Problem(
                            new Spot(parsed.GetRequiredValue(id), 0, 0),
                            "There is no such text in the register",
                            "See `tuodi legislation list`."
                        )
                    );
                }

                var library = Home.Library(parsed.GetValue(policies));
                var articles = ArticleCoverage
                    .Of(opened.Read(versions[0]), [.. library.Divisions().SelectMany(library.FilesOf).Select(library.Load)])
                    .Where(article => !parsed.GetValue(missing) || IsMissing(article));
                new Listing(
                    ["article", "mark", "encoded_by", "opening"],
                    [
                        .. articles.Select(each =>
                            (string?[])[each.Article, IsMissing(each) ? "!" : null, string.Join("; ", each.Encodings), each.Opening]
                        ),
                    ]
                ).Show(parsed.GetValue(json), parsed.GetValue(csv), parsed.GetValue(xlsx));
                return ExitCode.Good;
            })
        );
        return command;
    }

    private static bool IsMissing(EncodedArticle article) => article.HasFigures && article.Encodings.Count == 0;
}
