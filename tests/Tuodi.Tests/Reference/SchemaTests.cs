using Tuodi.Policies.Documents;
using Tuodi.Policies.Schema;
using Tuodi.Policies.Yaml;
using Tuodi.Settlement.Cases;
using Tuodi.Tests.Cli;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Reference;

/// <summary>The schemas by which editors complete and check documents say the same as the reader of documents.</summary>
public sealed class SchemaTests
{
    private static readonly string PolicySchema = File.ReadAllText(Path.Combine(Repository.Root, "docs/reference/policy.schema.json"));
    private static readonly string CaseSchema = File.ReadAllText(Path.Combine(Repository.Root, "docs/reference/case.schema.json"));

    public static TheoryData<string> Policies => [.. Repository.Files("policies", "*.yaml").Select(Repository.Relative)];

    public static TheoryData<string> Cases => [.. Repository.Files("cases", "*.yaml").Select(Repository.Relative)];

    [Theory]
    [InlineData("docs/reference/policy.schema.json")]
    [InlineData("docs/reference/case.schema.json", "--case")]
    public void The_schema_in_the_tree_is_the_one_that_the_command_prints(string file, params string[] option)
    {
        var printed = Command.Run(["policy", "schema", .. option]);
        printed.ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(Repository.Root, file))
            .ShouldBe(printed.Output, $"run `tuodi policy schema {string.Join(' ', option)} > {file}`");
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_shipped_policy_fits_the_schema(string path) =>
        Refused(PolicySchema, File.ReadAllText(Path.Combine(Repository.Root, path))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_shipped_case_fits_the_schema(string path) =>
        Refused(CaseSchema, File.ReadAllText(Path.Combine(Repository.Root, path))).ShouldBeEmpty();

    [Fact]
    public void What_stands_on_the_page_fits_the_schemas()
    {
        using var folder = new TemporaryFolder();
        foreach (var (block, file) in ReferencePage.Read("policy-language.md").WriteInto(folder.Path))
        {
            Refused(block.Kind == "case" ? CaseSchema : PolicySchema, File.ReadAllText(file)).ShouldBeEmpty($"line {block.Line}");
        }
    }

    [Theory]
    [InlineData("division: 420500")] // a number in an editor, where leading zeros vanish
    [InlineData("division: \"4205\"")]
    [InlineData("effective: 2023-01-01")]
    [InlineData("effective: 2023/01/01 ..")]
    [InlineData("status: valid")]
    [InlineData("issued: 2023-1-5")]
    [InlineData("layer: {}")]
    [InlineData("sources: { paper: { title: a } }")]
    [InlineData("sources: { paper: { title: a, grade: rumour } }")]
    [InlineData("parameters: { income: { unit: dollars, is: 5, cite: paper } }")]
    [InlineData("parameters: { income: { unit: yuan, values: { last year: { is: 5, cite: paper } } } }")]
    [InlineData("layers: { a: { fund: b, rate: 0.7 } }")]
    [InlineData("layers: { a: { fund: b, rate: 170% } }")]
    [InlineData("layers: { a: { fund: b, deductible: -5 } }")]
    [InlineData("layers: { a: { fund: b, deductible: 10% } }")]
    [InlineData("layers: { a: { fund: b, deductable: 500 } }")]
    [InlineData("layers: { a: { fund: b, bands: { 6000: 70% } } }")]
    [InlineData("layers: { a: { fund: b, bands: { 0..6000: 0.7 } } }")]
    [InlineData("layers: { a: { fund: b, cap: { is: 5, per: week } } }")]
    [InlineData("layers: { a: { fund: b, table: [ { level: 4, rate: 70% } ] } }")]
    [InlineData("layers: { a: { fund: b, table: [ { not: { any: [ { referal: local } ] }, rate: 70% } ] } }")]
    [InlineData("layers: { a: { fund: b, table: [ { age: young, rate: 70% } ] } }")]
    [InlineData("layers: { a: { fund: b, table: [ { amount: { left: 3500 }, rate: 70% } ] } }")]
    [InlineData("layers: { a: { fund: b, adjust: [ { rate: 5% } ] } }")]
    [InlineData("layers: { a: { fund: b, adjust: [ { paid: plus 5 } ] } }")]
    [InlineData("layers: { a: { fund: b, counts: yearly } }")]
    [InlineData("layers: { a: { fund: b, round: up } }")]
    [InlineData("layers: { a: { fund: b, of: [in-policy] } }")]
    [InlineData("layers: { a: { fund: b, deductible: [ { level: 1, is: 200 }, { other: 500 } ] } }")]
    [InlineData("premiums: [ { premium: 380 } ]")]
    [InlineData("handling: [ { step: a, days: some } ]")]
    public void A_typical_mistake_in_a_policy_is_refused(string mistake)
    {
        const string head = "division: \"420500\"\ntitle: a\neffective: 2023-01-01 ..\n";
        var key = mistake.Split(':')[0];
        var text = string.Join('\n', head.Split('\n').Where(line => !line.StartsWith(key, StringComparison.Ordinal))) + mistake;
        Refused(PolicySchema, head).ShouldBeEmpty();
        Refused(PolicySchema, text).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("visit: []")]
    [InlineData("visits: [ { date: 2023-02-1 } ]")]
    [InlineData("visits: [ { kind: hospital } ]")]
    [InlineData("visits: [ { institution: { level: 5 } } ]")]
    [InlineData("visits: [ { institution: { division: 420500 } } ]")]
    [InlineData("visits: [ { amounts: { total: 1.234 元 } } ]")]
    [InlineData("visits: [ { paid: { basic: lots } } ]")]
    [InlineData("premium: { expect: {} }")]
    [InlineData("person: { schema: residents }")]
    [InlineData("totals: [ { people: many } ]")]
    public void A_typical_mistake_in_a_case_is_refused(string mistake)
    {
        var text = mistake.StartsWith("person", StringComparison.Ordinal)
            ? $"policy: a.yaml\n{mistake}"
            : $"policy: a.yaml\nperson: {{}}\n{mistake}";
        Refused(CaseSchema, "policy: a.yaml\nperson: {}\n").ShouldBeEmpty();
        Refused(CaseSchema, text).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_key_says_something_and_every_shape_is_reached_once()
    {
        var shapes = SchemaWriter.Below(Shapes.Document).Concat(SchemaWriter.Below(CaseShapes.Case)).ToList();
        shapes.SelectMany(shape => shape.Keys).ShouldAllBe(key => key.Says.Length > 3);
        SchemaWriter.Below(Shapes.Document).Select(shape => shape.Name).ShouldBeUnique();
    }

    private static IReadOnlyList<string> Refused(string schema, string text) =>
        new MiniSchema(schema).Refuses(MiniSchema.FromYaml(YamlFile.Parse(text, "text"), MiniSchema.Quotes(text)));
}
