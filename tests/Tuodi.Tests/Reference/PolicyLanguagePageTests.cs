using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;
using Tuodi.Policies.Schema;
using Tuodi.Policies.Yaml;
using Tuodi.Settlement.Cases;

namespace Tuodi.Tests.Reference;

/// <summary>The page on the policy language carries somebody who has never seen the code: every example on it is loaded and settled.</summary>
public sealed class PolicyLanguagePageTests : IDisposable
{
    private static readonly ReferencePage Page = ReferencePage.Read("policy-language.md");

    private readonly TemporaryFolder _folder = new();
    private readonly IReadOnlyDictionary<ReferenceBlock, string> _files;
    private readonly PolicyLibrary _library;

    public PolicyLanguagePageTests()
    {
        _files = Page.WriteInto(_folder.Path);
        _library = new PolicyLibrary(_folder.Path);
    }

    public static TheoryData<int> Documents => [.. Page.Blocks.Where(block => block.Kind != "case").Select(block => block.Line)];

    public static TheoryData<int> Cases => [.. Page.Blocks.Where(block => block.Kind == "case").Select(block => block.Line)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_on_the_page_loads(int line) => Should.NotThrow(() => _library.Load(FileAt(line)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_on_the_page_comes_out_to_the_fen(int line)
    {
        var outcome = new CaseRunner(_library).Run(CaseReader.Read(FileAt(line), $"line {line}"));
        outcome.Mismatches.Select(mismatch => mismatch.ToString()).ShouldBeEmpty();
        outcome.Expected.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Every_key_of_every_shape_is_described_and_used_in_an_example()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in Page.Blocks.Where(block => block.Kind != "case"))
        {
            KeysUsed.Collect(YamlFile.Read(_files[block], "page"), Shapes.Document, used);
        }

        var missing = new List<string>();
        foreach (var shape in SchemaWriter.Below(Shapes.Document))
        {
            foreach (var key in shape.Keys)
            {
                if (
                    !Page.Text.Contains($"`{key.Name}`", StringComparison.Ordinal)
                    && !Page.Text.Contains($" {key.Name}", StringComparison.Ordinal)
                )
                {
                    missing.Add($"{shape.Name}.{key.Name} is not on the page");
                }

                if (!used.Contains(KeysUsed.Name(shape, key)))
                {
                    missing.Add($"{shape.Name}.{key.Name} stands in no example");
                }
            }
        }

        missing.ShouldBeEmpty();
    }

    private string FileAt(int line) => _files.Single(file => file.Key.Line == line).Value;
}
