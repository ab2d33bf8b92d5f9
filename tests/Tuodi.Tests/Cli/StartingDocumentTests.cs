using System.Text.RegularExpressions;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;
using Tuodi.Tests.House;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Cli;

/// <summary>The document that <c>tuodi policy new</c> writes loads as it stands, and when its examples are taken up.</summary>
public sealed partial class StartingDocumentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("100000")]
    [InlineData("none")]
    public void It_loads_as_it_stands_with_every_value_unknown(string extends)
    {
        var policy = Load(New(extends));
        policy.Division.Digits.ShouldBe("420600");
        policy.Title.In(Language.Chinese).ShouldBe("襄阳市\"医疗救助\": FROM EXTENDS");
        policy.Status.ShouldBe(DocumentStatus.Draft);
        policy.Layers.ShouldAllBe(layer => layer.Unknown != null);
        policy.Layers.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("100000")]
    [InlineData("none")]
    public void It_loads_when_every_example_is_taken_up(string extends)
    {
        var lines = New(extends).Split('\n').Where(line => !line.Contains("take this line out", StringComparison.Ordinal));
        var policy = Load(string.Join('\n', lines.Select(line => Example().Replace(line, "$1"))));
        policy.Layers.ShouldAllBe(layer => layer.Unknown == null && layer.Rows.Count > 0);
        policy.Premiums.ShouldNotBeEmpty();
        policy.Parameters["income"].OfYear(2022).ShouldNotBeNull();
        policy
            .Provisions.Select(provision => provision.Section)
            .Distinct()
            .ShouldBe(["implied", "criteria", "handling", "raising", "warnings", "emergency"], ignoreOrder: true);
    }

    [Fact]
    public void It_is_written_to_a_file_once_and_never_over_another()
    {
        var first = Command.RunIn(_folder.Path, "policy", "new", "420600", "--out", "420600/2024.yaml");
        first.ExitCode.ShouldBe(0);
        var path = Path.Combine(_folder.Path, "420600/2024.yaml");
        var text = File.ReadAllText(path);
        var second = Command.RunIn(_folder.Path, "policy", "new", "420600", "--out", "420600/2024.yaml", "--title", "other");
        second.ExitCode.ShouldBe(2);
        second.Errors.ShouldContain("It is there already");
        File.ReadAllText(path).ShouldBe(text);
    }

    private static string New(string extends)
    {
        var result = Command.Run("policy", "new", "420600", "--extends", extends, "--title", "襄阳市\"医疗救助\": FROM EXTENDS");
        result.ExitCode.ShouldBe(0);
        return result.Output;
    }

    private Policy Load(string text) => new PolicyLibrary(Path.Combine(Repository.Root, "policies")).Load(_folder.Write("new.yaml", text));

    [GeneratedRegex("^( *)# (?!#)")]
    private static partial Regex Example();
}
