using Tuodi.Policies.Checks;
using Tuodi.Policies.Yaml;

namespace Tuodi.Tests.Checks;

/// <summary>What a document declares and neither it nor a document that extends it uses is told.</summary>
public sealed class UnusedNamesTests
{
    private const string Declaring = """
        sources: { notice: { title: a notice }, letter: { title: a letter } }
        parameters: { line: { is: 100, cite: notice 1 }, floor: { is: 50 } }
        groups: { all: [poor], half: [all] }
        facts: { class_b: {} }
        diseases: { major: [kidney failure] }
        layers:
          help: { deductible: "max(line, 20)", notes: floor and letter are only spoken of }
        """;

    [Fact]
    public void Names_that_nothing_uses() =>
        Names(Declaring).ShouldBe(["parameter `floor`", "group `half`", "fact `class_b`", "set of diseases `major`", "source `letter`"]);

    [Fact]
    public void Names_that_a_child_uses() =>
        Names(
                Declaring,
                """
                layers:
                  help:
                    cite: letter 2
                    when: { disease: major, amount: { class_b - floor: over 10 } }
                    table: [ { who: half, bands: { 0..: 50% } } ]
                """
            )
            .ShouldBeEmpty();

    private static IEnumerable<string> Names(params string[] documents)
    {
        var files = documents.Select((text, i) => YamlFile.Parse(text, $"{i}.yaml")).ToList();
        return UnusedNames.Of(files[0], files).Select(finding => finding.Wrong.English!["Nothing uses the ".Length..]);
    }
}
