using System.Diagnostics;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Cli;

/// <summary>A broken case file gives one clear message with its place and a remedy, exit code 2, and nothing on stdout.</summary>
public sealed class BrokenCaseFileTests : IDisposable
{
    private const string Good = """
        policy: "420500"
        person: { scheme: residents, categories: [minimum-living] }
        visits:
          - id: v1
            date: 2023-06-15
            kind: inpatient
            institution: { level: 3, division: "420500" }
            referral: local
            amounts: { total: 85000, in_policy: 80000 }
            paid: { basic: 32000, critical_illness: 8000 }

        """;

    private static readonly TimeSpan Quickly = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("referral:", "referal:", "case.yaml:8:5: A visit has no key `referal`. Did you mean `referral`?")]
    [InlineData("2023-06-15", "2023-02-30", "case.yaml:5:11: The day `2023-02-30` does not exist. Write a day that exists")]
    [InlineData("in_policy: 80000", "in_policy: -5", "case.yaml:9:41: The amount of `in_policy` is negative. Write what was charged")]
    [InlineData(
        "in_policy: 80000",
        "in_policy: 80000, first_pay: 9000",
        "case.yaml:9:14: The parts make ¥89,000.00, the total is ¥85,000.00. total = in_policy"
    )]
    [InlineData("in_policy: 80000", "in_policy: lots", "case.yaml:9:41: `in_policy` is no amount of money. Write yuan")]
    [InlineData("in_policy: 80000", "in_policy: 80000, class_b: 5", "case.yaml:9:48: The policy asks for no amount `class_b`. Amounts are")]
    [InlineData(
        "critical_illness",
        "critical_ilness",
        "case.yaml:10:27: The policy has no layer `critical_ilness`. Did you mean `critical_illness`?"
    )]
    [InlineData(
        "minimum-living",
        "minimum-livin",
        "case.yaml:2:43: The policy has no category `minimum-livin`. Did you mean `minimum-living`?"
    )]
    [InlineData("policy: \"420500\"", "policy: \"429999\"", "case.yaml:1:9: There is no policy for division 429999. Near are 422826, 42")]
    [InlineData(
        "policy: \"420500\"",
        "policy: nowhere.yaml",
        "case.yaml:1:9: There is no policy document `nowhere.yaml`. Write a division code"
    )]
    [InlineData(
        "date: 2023-06-15",
        "date: 1999-06-15",
        "case.yaml:1:9: No policy of division 420500 is in force on 1999-06-15. Its documents hold for"
    )]
    [InlineData(
        "    kind: inpatient",
        "    kind: inpatient\n    kind: inpatient",
        "case.yaml:7:5: The key `kind` stands twice in this map. Keep one"
    )]
    [InlineData("visits:", "parameters: { incom: 5 }\nvisits:", "case.yaml:3:22: The policy has no value `incom`. Did you mean `income`?")]
    [InlineData("visits:", "parameters: { income: lots }\nvisits:", "case.yaml:3:23: `lots` is not known.")]
    [InlineData("80000 }", "80000", "case.yaml:")] // a bracket that is never closed
    [InlineData("    kind:", "\tkind:", "case.yaml:6:1: A tab stands in the indentation. Use spaces")]
    public void A_mistake_is_told_with_its_place_and_remedy(string right, string wrong, string message)
    {
        Good.ShouldContain(right);
        _folder.Write("case.yaml", Good.Replace(right, wrong, StringComparison.Ordinal));
        var result = Command.RunIn(_folder.Path, "settle", "case.yaml");
        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Errors.TrimEnd().ShouldStartWith(message);
        result.Errors.TrimEnd().Split('\n').Length.ShouldBe(1, result.Errors);
    }

    [Fact]
    public void One_broken_file_among_good_ones_leaves_nothing_half_done()
    {
        _folder.Write("good.yaml", Good);
        _folder.Write("bad.yaml", "title: [");
        var result = Command.RunIn(_folder.Path, "settle", "good.yaml", "bad.yaml");
        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_told_apart()
    {
        Command
            .RunIn(_folder.Path, "settle", "missing.yaml")
            .ShouldBe(new CommandResult(2, "", $"missing.yaml: There is no such file. Check the path.{Environment.NewLine}"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "folder"));
        Command
            .RunIn(_folder.Path, "settle", "folder")
            .ShouldBe(new CommandResult(2, "", $"folder: This is a folder. Give a file in it.{Environment.NewLine}"));
    }

    [Fact]
    public void What_is_too_large_or_too_deep_or_no_text_is_refused_quickly()
    {
        using (var big = File.Create(Path.Combine(_folder.Path, "big.yaml")))
        {
            big.SetLength(50_000_000);
        }

        _folder.Write("flow.yaml", "a: " + new string('[', 500_000));
        _folder.Write("block.yaml", string.Concat(Enumerable.Range(0, 1200).Select(depth => new string(' ', depth) + "a:\n")));
        _folder.Write("wide.yaml", "visits:\n" + string.Concat(Enumerable.Repeat("  - {}\n", 150_000)));
        File.WriteAllBytes(Path.Combine(_folder.Path, "bytes.yaml"), [0x61, 0xC3, 0x28, 0x0A]);
        string[] endless = File.Exists("/dev/zero") ? ["/dev/zero"] : [];
        foreach (var file in Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Concat(endless))
        {
            var watch = Stopwatch.StartNew();
            var result = Command.RunIn(_folder.Path, "settle", file!);
            watch.Elapsed.ShouldBeLessThan(Quickly, file);
            result.ExitCode.ShouldBe(2, file);
            result.Output.ShouldBeEmpty(file);
            result.Errors.ShouldStartWith(file!);
            result.Errors.Trim().Split('\n').Length.ShouldBe(1, result.Errors);
        }
    }

    [Fact]
    public void The_good_file_is_good() => Command.RunIn(WithGood(), "settle", "good.yaml").ExitCode.ShouldBe(0);

    [Fact]
    public void A_figure_that_differs_is_exit_code_1_and_a_missing_fact_exit_code_2()
    {
        WithGood();
        _folder.Write("differs.yaml", Good + "    expect: { person: 1 }\n");
        _folder.Write("refused.yaml", string.Join('\n', Good.Split('\n').Where(line => !line.Contains("paid:", StringComparison.Ordinal))));
        _folder.Write(
            "expected.yaml",
            string.Join('\n', Good.Split('\n').Where(line => !line.Contains("paid:", StringComparison.Ordinal))).TrimEnd()
                + "\n    expect: { refused: basic }\n"
        );

        var differs = Command.RunIn(_folder.Path, "settle", "differs.yaml");
        differs.ExitCode.ShouldBe(1);
        differs.Errors.ShouldContain("differs.yaml:11:23: v1 person is ¥10,530.00, expected ¥1.00");

        var refused = Command.RunIn(_folder.Path, "settle", "refused.yaml");
        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldContain("visit v1 is refused: `basic` is not known.");
        Command.RunIn(_folder.Path, "settle", "expected.yaml").ExitCode.ShouldBe(0);
    }

    private string WithGood()
    {
        _folder.Write("good.yaml", Good);
        return _folder.Path;
    }
}
