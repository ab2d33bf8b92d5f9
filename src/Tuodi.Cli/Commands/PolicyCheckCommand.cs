using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Settlement.Checks;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi policy check</c>: everything that the checks find in policy documents, each with its place and the smallest example.</summary>
internal static class PolicyCheckCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE|DIVISION")
        {
            Description = "documents or division codes; all documents of the folder when not given",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = CommonOptions.Json();
        var lang = CommonOptions.Lang();
        var policies = CommonOptions.Policies();
        files.CompletionSources.Add(CommonOptions.Divisions(policies));
        var command = new Command(
            "check",
            "Check policy documents: gaps, overlaps, unreachable rows, bounds of the parent documents, falls and cliffs.\n\n"
                + "Examples:\n  tuodi policy check 420500\n  tuodi policy check --json policies/420500/2023.yaml"
        )
        {
            files,
            json,
            lang,
            policies,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
                Run(
                    Home.Library(parsed.GetValue(policies)),
                    parsed.GetValue(files) ?? [],
                    parsed.GetValue(json),
                    CommonOptions.LanguageOf(parsed.GetValue(lang)),
                    Console.Out
                )
            )
        );
        return command;
    }

    internal static int Run(PolicyLibrary library, IReadOnlyList<string> asked, bool json, Language language, TextWriter output)
    {
        var paths = asked.Count == 0 ? library.Files() : [.. asked.SelectMany(each => Paths(library, each))];
        var check = new DocumentCheck(library);
        var documents = paths.Select(path => check.Of(path, Path.GetRelativePath(Environment.CurrentDirectory, path))).ToList();
        output.Write(json ? FindingText.Json(documents) : FindingText.Write(documents, language));
        return documents.Any(document => document.Policy is null) ? ExitCode.BadInput
            : documents.Any(document => document.Errors > 0) ? ExitCode.Failed
            : ExitCode.Good;
    }

    private static IReadOnlyList<string> Paths(PolicyLibrary library, string asked)
    {
        if (!AreaCode.TryParse(asked, out _))
        {
            return [asked];
        }

        var paths = library.FilesOf(asked);
        return paths.Count > 0
            ? paths
            : throw new ProblemException(
                new Problem(
                    new Spot(asked, 0, 0),
                    $"There is no policy for division {asked}",
                    $"Near are {string.Join(", ", NearestDivisions.Of(asked, library.Divisions()))}."
                )
            );
    }
}
