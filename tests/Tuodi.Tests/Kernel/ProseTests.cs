using System.Text.RegularExpressions;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Kernel;

/// <summary>What shipped documents say in English prose has a Chinese form, and what has none stays as it was written.</summary>
public sealed partial class ProseTests
{
    private static readonly Lazy<IReadOnlyList<Policy>> Documents = new(() =>
        [.. new[] { "policies", "samples/service/policies", "data/equity" }.SelectMany(Read)]
    );

    [Fact]
    public void A_text_that_is_known_comes_in_both_languages()
    {
        Prose.In("service guide", Language.Chinese).ShouldBe("服务指南");
        Prose.In("service guide", Language.English).ShouldBe("service guide");
    }

    [Fact]
    public void A_text_that_is_not_known_stays_as_it_was_written()
    {
        Prose.Of("nobody ever wrote this").ShouldBe(new Bilingual(null, "nobody ever wrote this"));
        Prose.Of("某市医疗救助").ShouldBe(new Bilingual("某市医疗救助", null));
    }

    [Fact]
    public void Shipped_documents_say_nothing_in_English_alone()
    {
        Documents.Value.Count.ShouldBeGreaterThan(80);
        Documents.Value.SelectMany(Said).Distinct(StringComparer.Ordinal).Where(text => Prose.Of(text).Chinese is null).ShouldBeEmpty();
    }

    // A comparison's insurance extends the nation, which lies in another folder.
    private static IEnumerable<Policy> Read(string folder)
    {
        var library = new PolicyLibrary(Path.Combine(Repository.Root, "policies"), Path.Combine(Repository.Root, folder));
        return library.Files().Select(library.Load);
    }

    private static IEnumerable<string> Said(Policy policy) =>
        new[] { policy.Notes, policy.Hierarchy }
            .Concat(policy.Layers.SelectMany(layer => new[] { layer.Cliff, layer.Unknown }))
            .OfType<string>()
            .Concat(policy.Unknowns.Select(unknown => unknown.Why))
            .Concat(policy.Sources.Select(source => source.Title.Chinese ?? source.Title.English!))
            .Concat(policy.Cited.Select(value => value.Cite.Place).Where(place => !place.StartsWith("Art. ", StringComparison.Ordinal)))
            .Concat(
                policy.Provisions.SelectMany(provision => provision.Values).Where(value => value.Key != "who").Select(value => value.Value)
            )
            .Where(text => Word().IsMatch(text));

    // Letters with digits alone are numbers of examples and documents.
    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Word();
}
