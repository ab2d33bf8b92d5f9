using Tuodi.Policies.Library;
using Tuodi.Policies.Schema;
using Tuodi.Settlement.Cases;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Reference;

/// <summary>The page on case files names every key, and its examples are settled.</summary>
public sealed class CaseFilePageTests
{
    private static readonly ReferencePage Page = ReferencePage.Read("case-file.md");

    public static TheoryData<int> Cases => [.. Page.Blocks.Where(block => block.Kind == "case").Select(block => block.Line)];

    [Fact]
    public void Every_key_of_every_shape_is_on_the_page() =>
        SchemaWriter
            .Below(CaseShapes.Case)
            .SelectMany(shape => shape.Keys.Select(key => $"{shape.Name}.{key.Name}"))
            .Where(name => !Page.Text.Contains($"`{name.Split('.')[1]}`", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_on_the_page_comes_out_to_the_fen(int line)
    {
        using var folder = new TemporaryFolder();
        var files = Page.WriteInto(folder.Path);
        var path = files.Single(file => file.Key.Line == line).Value;
        var outcome = new CaseRunner(new PolicyLibrary(Path.Combine(Repository.Root, "policies"))).Run(
            CaseReader.Read(path, $"line {line}")
        );
        outcome.Mismatches.Select(mismatch => mismatch.ToString()).ShouldBeEmpty();
        outcome.Expected.ShouldBeGreaterThan(0);
    }
}
