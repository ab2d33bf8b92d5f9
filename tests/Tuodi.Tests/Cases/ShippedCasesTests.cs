using Tuodi.Policies.Library;
using Tuodi.Settlement.Cases;
using Tuodi.Settlement.Explaining;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Cases;

public class ShippedCasesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "cases");
    private static readonly Lazy<PolicyLibrary> Library = new(() => new PolicyLibrary(Path.Combine(Repository.Root, "policies")));

    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(Path.GetFileName).Order(StringComparer.Ordinal).OfType<string>()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_out_to_the_fen(string name)
    {
        var outcome = Run(Path.Combine(Folder, name));
        outcome.Expected.ShouldBeGreaterThan(0, "a case expects something");
        outcome.Mismatches.ShouldBeEmpty();
    }

    [Fact]
    public void The_published_examples_and_forty_more_are_there()
    {
        var names = Names().Select(row => row.Data).ToList();
        for (var number = 1; number <= 17; number++)
        {
            names.ShouldContain(name => name.StartsWith($"e{number:00}-", StringComparison.Ordinal));
        }

        names.Count.ShouldBeGreaterThanOrEqualTo(57);
    }

    [Fact]
    public void A_planted_error_of_one_fen_is_found()
    {
        var path = Path.Combine(Folder, "e01-chongqing-second-round.yaml");
        var text = File.ReadAllText(path);
        text.ShouldContain("29743.68");
        var planted = Path.Combine(Directory.CreateTempSubdirectory("tuodi").FullName, "planted.yaml");
        File.WriteAllText(planted, text.Replace("29743.68", "29743.67", StringComparison.Ordinal));
        Run(planted).Mismatches.Count.ShouldBe(1);
    }

    [Fact]
    public void The_accumulators_an_answer_prints_can_be_given_back()
    {
        // The second stay by itself, on the year that the first left behind, comes to the same.
        var path = Path.Combine(Folder, "e03-cumulative-bands-over-two-stays.yaml");
        var whole = Run(path);
        whole.Visits.Count.ShouldBeGreaterThan(1);
        var json = AnswerJson.Write([whole], full: false);
        using var answer = System.Text.Json.JsonDocument.Parse(json);
        var accumulators = answer.RootElement.GetProperty("visits")[0].GetProperty("accumulators").GetRawText().ReplaceLineEndings(" ");
        var lines = File.ReadAllLines(path).Where(line => !line.StartsWith("policy:", StringComparison.Ordinal)).ToList();
        var second = lines.FindIndex(line => line.TrimStart().StartsWith("- id: v2", StringComparison.Ordinal));
        var first = lines.FindIndex(line => line.TrimStart().StartsWith("- id: v1", StringComparison.Ordinal));
        lines.RemoveRange(first, second - first);
        lines.Insert(0, $"accumulators: {accumulators}");
        lines.Insert(0, $"policy: {Path.GetFullPath(Path.Combine(Folder, whole.Case.Policy.Text))}");
        var rest = Path.Combine(Directory.CreateTempSubdirectory("tuodi").FullName, "second.yaml");
        File.WriteAllLines(rest, lines);
        var alone = Run(rest);
        alone.Mismatches.ShouldBeEmpty();
        alone.Visits[0].Settled!.After.ShouldBe(whole.Visits[1].Settled!.After);
    }

    private static CaseOutcome Run(string path) => new CaseRunner(Library.Value).Run(CaseReader.Read(path, Path.GetFileName(path)));
}
