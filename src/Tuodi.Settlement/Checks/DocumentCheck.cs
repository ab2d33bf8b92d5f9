using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Library;
using Tuodi.Policies.Yaml;

namespace Tuodi.Settlement.Checks;

/// <summary>Everything that the checks find in documents: on reading them, in their names, and in what they pay.</summary>
/// <param name="library">The documents, among them those that use the names of others.</param>
public sealed class DocumentCheck(PolicyLibrary library)
{
    private readonly Lazy<List<IReadOnlyList<YamlMap>>> _all = new(() => [.. Chains(library)]);

    /// <summary>Checks a document; one that is refused is told with the reasons.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">The file as the user knows it.</param>
    public CheckedDocument Of(string path, string name) =>
        Told(
            name,
            () =>
            {
                var policy = library.Load(path);
                return new CheckedDocument(name, policy, [.. policy.Findings, .. Unused(path), .. BehaviourCheck.Of(policy)]);
            }
        );

    /// <summary>Checks a draft that stands in no file.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="name">What messages call it.</param>
    public CheckedDocument OfDraft(string text, string name) =>
        Told(
            name,
            () =>
            {
                var policy = library.Draft(text, name);
                var document = YamlFile.Parse(text, name);
                return new CheckedDocument(
                    name,
                    policy,
                    [.. policy.Findings, .. UnusedNames.Of(document, [document]), .. BehaviourCheck.Of(policy)]
                );
            }
        );

    private static CheckedDocument Told(string name, Func<CheckedDocument> check)
    {
        try
        {
            return check();
        }
        catch (ProblemException error)
        {
            return new CheckedDocument(name, null, [.. error.Problems.Select(Refused)]);
        }
    }

    private static Finding Refused(Problem problem) =>
        new(Severity.Error, FindingKind.Reading, problem.Spot, problem.Both.Wrong, problem.Both.Remedy);

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
    private IEnumerable<Finding> Unused(string path)
    {
        var document = library.Chain(path)[^1];
        var users = _all.Value.Where(chain => chain.Any(each => ReferenceEquals(each, document))).Select(chain => chain[^1]);
        return UnusedNames.Of(document, [document, .. users]);
    }
}
