using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Policies;

/// <summary>Mistakes that people who write their first document make, each told with what to write instead.</summary>
public sealed class MistakeTests
{
    private const string Head = """
        division: "420500"
        title: mistakes
        effective: 2023-01-01 ..
        status: test
        sources: { paper: { title: invented, grade: invented } }
        funds: { f: { title: a } }
        categories: { a: { title: a }, b: { title: b } }

        """;

    private const string Quote = "Put an amount with a comma in quotes";

    [Theory]
    [InlineData("layers: { l: { fund: f, cite: paper 1, rate: 70%, cap: { is: min(left, 500) } } }", "A cap has no key `500)`. " + Quote)]
    [InlineData("layers: { l: { fund: f, cite: paper 1, rate: 70%, cap: 80,000 } }", "A layer has no key `000`. " + Quote)]
    [InlineData("layers: { l: { fund: f, cite: paper 1, rate: 70%, cap: 1,000,000 } }", "The key `000` stands twice in this map. " + Quote)]
    [InlineData("layers: { l: { fund: f, cite: paper 1, rate: 70%, deductible: [80,000] } }", "A case must be a map. " + Quote)]
    [InlineData("layers: { l: { fund: f, cite: paper 1, bands: { 0..6,000: 70% } } }", "`000` is no range. " + Quote)]
    [InlineData(
        "layers: { l: { fund: f, cite: paper 1, rate: 70%, adjust: [ { ratio: +5 points } ] } }",
        "An adjustment has no key `ratio`."
    )]
    [InlineData(
        "layers: { l: { fund: f, cite: paper 1, rate: 70％ } }",
        "The full-width sign `％` stands in `70％`. Write the ASCII sign `%`."
    )]
    [InlineData("layers: { l: { fund: f, cite: paper 1, rate: 70%, deductible: -500 } }", "An amount is never negative.")]
    [InlineData("layers: { l: { fund: f, cite: paper 1, rate: -5% } }", "A rate is never negative.")]
    [InlineData("issued: 2020-02-30", "The day `2020-02-30` does not exist.")]
    [InlineData("issued: tomorrow", "`tomorrow` is no day.")]
    [InlineData(
        "layers: { l: { fund: f, cite: paper 1, rate: 70%, when: { date: 2023-01-01 .. 2023-02-29 } } }",
        "The day `2023-02-29` does not exist."
    )]
    [InlineData(
        "parameters: { p: { title: p, unit: yuan, values: { 2023-13-01: { is: 5, cite: paper 1 } } } }",
        "The day `2023-13-01` does not exist."
    )]
    [InlineData("parameters: { p: { title: p, unit: yuan } }", "The parameter `p` has neither `is` nor `values`.")]
    [InlineData("parameters: { p: { title: p, unit: yuan, values: {} } }", "The parameter `p` has neither `is` nor `values`.")]
    [InlineData("groups: { g: [a, h], h: [b] }", "The group `h` is declared later. Declare it before `g`.")]
    [InlineData("groups: { g: [a, g] }", "The group `g` names itself. Leave it out.")]
    [InlineData("groups: { g: [a, c] }", "There is no category or group `c`.")]
    public void Is_told_with_what_to_write(string mistake, string says)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("policy.yaml", Head + mistake + "\n");
        Should
            .Throw<ProblemException>(() => new PolicyLibrary(folder.Path).Load(path))
            .Problems.Select(problem => $"{problem.Wrong}. {problem.Remedy}")
            .ShouldContain(message => message.StartsWith(says, StringComparison.Ordinal));
    }
}
