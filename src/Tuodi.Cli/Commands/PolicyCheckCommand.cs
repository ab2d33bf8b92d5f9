using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Library;
using Tuodi.Policies.Yaml;
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
            policies,
        };
        command.SetAction(parsed =>
            Guard.Run(() => Run(Home.Library(parsed.GetValue(policies)), parsed.GetValue(files) ?? [], parsed.GetValue(json), Console.Out))
        );
        return command;
    }

    internal static int Run(PolicyLibrary library, IReadOnlyList<string> asked, bool json, TextWriter output)
    {
        var paths = asked.Count == 0 ? library.Files() : [.. asked.SelectMany(each => Paths(library, each))];
        var all = Chains(library).ToList();
        var documents = paths.Select(path => Check(library, path, all)).ToList();
        output.Write(json ? FindingText.Json(documents) : FindingText.Write(documents));
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

    private static CheckedDocument Check(PolicyLibrary library, string path, List<IReadOnlyList<YamlMap>> all)
    {
        var name = Path.GetRelativePath(Environment.CurrentDirectory, path);
        try
        {
            var policy = library.Load(path);
            return new CheckedDocument(name, policy, [.. policy.Findings, .. Unused(library, path, all), .. BehaviourCheck.Of(policy)]);
        }
        catch (ProblemException error)
        {
            return new CheckedDocument(name, null, Findings(error));
        }
    }

    // Documents that cannot be read are told where they are asked for.
    private static IEnumerable<IReadOnlyList<YamlMap>> Chains(PolicyLibrary library)
    {
        foreach (var path in library.Files())
        {
            IReadOnlyList<YamlMap> chain;
            try
            {
                chain = library.Chain(path);
            }
            catch (ProblemException)
            {
                continue;
            }

            yield return chain;
        }
    }

    // A parent declares names for the documents that extend it.
    private static IEnumerable<Finding> Unused(PolicyLibrary library, string path, List<IReadOnlyList<YamlMap>> all)
    {
        var document = library.Chain(path)[^1];
        var users = all.Where(chain => chain.Any(each => ReferenceEquals(each, document))).Select(chain => chain[^1]);
        return UnusedNames.Of(document, [document, .. users]);
    }

    private static List<Finding> Findings(ProblemException error) =>
        [
            .. error.Problems.Select(problem => new Finding(
                Severity.Error,
                FindingKind.Reading,
                problem.Spot,
                problem.Wrong,
                problem.Remedy
            )),
        ];
}
