using System.Globalization;
using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Reports;
using Tuodi.Office.Workspace;
using Tuodi.Tests.Cli;
using Tuodi.Tests.House;
using Tuodi.Tests.Reference;
using static Tuodi.Tests.Office.Workspace.Desk;

namespace Tuodi.Tests.Office.Workspace;

/// <summary>The commands as an office uses them, from the lists to what was paid.</summary>
public sealed class OfficeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Samples => Path.Combine(Repository.Root, "samples", "office");

    private static string Policy => Path.Combine(Samples, "policy.yaml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_audit_of_the_workspace_is_that_of_the_files()
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(Samples).Where(file => Path.GetExtension(file) is ".csv" or ".xlsx").Order(StringComparer.Ordinal),
        ];
        Good(["import", .. files]);
        using var held = JsonDocument.Parse(Good("audit", "--policy", Policy, "--json"));
        using var read = JsonDocument.Parse(Command.Run(["audit", "missed", .. files, "--policy", Policy, "--json"]).Output);
        foreach (var name in (string[])["rows", "persons", "settlements", "counts", "owed", "overpaid", "reasons"])
        {
            held.RootElement.GetProperty(name).GetRawText().ShouldBe(read.RootElement.GetProperty(name).GetRawText(), name);
        }

        Plain(held, "findings").ShouldBe(Plain(read, "findings"));
        Plain(held, "unknown").ShouldBe(Plain(read, "unknown"));

        using var workspace = OfficeWorkspace.Open(Path.Combine(_folder.Path, "tuodi-office.sqlite"), TimeProvider.System, "甲");
        var stored = workspace.Visits(June).ToDictionary(visit => $"{visit.Row.Spot.File}:{visit.Row.Spot.Line}", visit => visit.Audit!);
        stored.Values.Count(figures => figures.Verdict == Verdict.Cancelled).ShouldBe(24);
        var findings = read.RootElement.GetProperty("findings").EnumerateArray().ToLookup(Place);
        foreach (var visit in findings)
        {
            var figures = stored[visit.Key];
            figures.Difference.ShouldBe(new Money((long)(visit.Sum(Difference) * 100)), visit.Key);
            figures.Reason!.Chinese!.ShouldContain(visit.First().GetProperty("reasons")[0].GetProperty("text").GetString()!);
            visit.Select(finding => finding.GetProperty("verdict").GetString()).ShouldContain(Words.Key(figures.Verdict));
        }
    }

    [Fact]
    public void Deductibles_and_caps_go_on_from_the_months_before()
    {
        var policy = _folder.Write("policy.yaml", File.ReadAllText(Policy));
        Good("import", _folder.Write("名单.csv", Roster((1, "双河镇"))));
        Good(
            "import",
            _folder.Write("一.csv", Unrescued(Row(1, left: 90000).Replace("202506", "202505", StringComparison.Ordinal))),
            "--period",
            "202505"
        );
        Good("audit", "--policy", policy, "--lang", "en").ShouldContain("1 rows, 1 persons");
        Good("import", _folder.Write("二.csv", Unrescued(Row(1, left: 90000))), "--period", "202506");
        var later = Good("audit", "--lang", "en");
        later.ShouldStartWith("202506");
        later.ShouldContain("1 rows, 1 persons, 1 settlements");

        using var alone = JsonDocument.Parse(
            Command
                .Run(
                    "audit",
                    "missed",
                    Path.Combine(_folder.Path, "二.csv"),
                    Path.Combine(_folder.Path, "名单.csv"),
                    "--policy",
                    policy,
                    "--json"
                )
                .Output
        );
        using var within = JsonDocument.Parse(Good("audit", "--json"));
        Due(within).ShouldBeLessThan(Due(alone));
    }

    [Fact]
    public void A_month_from_the_lists_to_what_was_paid()
    {
        var list = _folder.Write("未救助明细-202506.csv", Unrescued(Row(1), Row(2), Row(3), Row(4, left: 300)));
        var roster = _folder.Write("救助对象名单-202506.csv", Roster((1, "双河镇"), (2, "双河镇"), (3, "石桥镇"), (4, "石桥镇")));
        Good("import", list, roster, "--lang", "en").ShouldContain("未救助明细-202506.csv: new 4 / updated 0 / unchanged 0 / refused 0");
        Good("import", list).ShouldContain("未救助明细-202506.csv：新增 0／更新 0／不变 4／拒绝 0");
        Good("status", "--lang", "en").ShouldContain("audit: tuodi office audit");
        Good("audit", "--policy", Policy, "--lang", "en").ShouldContain("4 rows, 4 persons, 4 settlements");
        Good("rules", "--list", "--lang", "en").ShouldContain("off medical_category_keep");
        Good("rules", "--lang", "en").ShouldContain("202506: of 4 rows 0 excluded, 4 kept");
        Good("exclude", "3", "--remark", "重复", "--lang", "en").ShouldContain("excluded 1 rows, ¥1,000.00");
        Good("distribute", "--all", "--lang", "en").ShouldContain("202506: distributed 2 rows, ¥2,000.00 entering assistance");
        Bad("notify", "1").ShouldContain("its state is distributed, it should be received");
        Good("receive", "--town", "双河", "--lang", "en").ShouldContain("received 2 rows");
        Good("notify", "1", "2", "--lang", "en").ShouldContain("notified 2 rows");
        Good("notify", "2", "--undo", "--lang", "en").ShouldContain("notice taken back 1 rows");
        Bad("pay", "1").ShouldContain("it has no account");
        Bad("account", "1", "--bank", "某银行", "--holder", "周1", "--account", "12").ShouldContain("2 digits");
        Good("account", "1", "--bank", "某银行", "--holder", "周1", "--account", "6200000000000000017", "--by", "乙出纳");
        Good("pay", "1", "--by", "乙出纳", "--lang", "en").ShouldContain("marked as paid 1 rows");
        var status = Good("status", "--lang", "en");
        status.ShouldContain("marked as paid: 1  entering assistance ¥1,000.00");
        status.ShouldContain("notify: tuodi office notify");
        Good("pay", "1", "--undo", "--by", "乙出纳");
        Good("log").ShouldContain("乙出纳  pay-undone  202506  1  #");
        Bad("clear", "--kind", "unrescued", "--period", "202506").ShouldContain("--with-marks");
        Good("mode", "direct").Trim().ShouldBe("direct");
        Bad("distribute", "--all", "2").ShouldContain("cannot both be meant");
        Bad("receive").ShouldContain("Nothing says which rows");
        Good("notify", "2", "--lang", "en").ShouldContain("notified 1 rows");
        var message = Bad("import", _folder.Write("坏.csv", "a,b\n1,2\n"));
        message.ShouldContain("was not recognised");
        Good("log", "--json").ShouldNotContain("999999");
    }

    [Fact]
    public void A_failed_first_import_leaves_no_workspace_behind()
    {
        Bad("import", _folder.Write("坏.csv", "a,b\n1,2\n"));
        Bad("status").ShouldContain("There is no workspace here");
        Directory.EnumerateFiles(_folder.Path, "*.sqlite*").ShouldBeEmpty();
    }

    private static string Place(JsonElement finding) =>
        $"{Path.GetFileName(finding.GetProperty("file").GetString()!)}:{finding.GetProperty("line")}";

    private static decimal Difference(JsonElement finding) =>
        finding.GetProperty("difference") is { ValueKind: JsonValueKind.Number } amount ? amount.GetDecimal() : 0;

    private static decimal Due(JsonDocument answer) =>
        answer
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .Where(finding => finding.GetProperty("due").ValueKind == JsonValueKind.Number)
            .Sum(finding => finding.GetProperty("due").GetDecimal());

    private static List<string> Plain(JsonDocument answer, string name) =>
        [
            .. answer
                .RootElement.GetProperty(name)
                .EnumerateArray()
                .Select(each =>
                    string.Join(
                        '|',
                        each.EnumerateObject()
                            .Select(property =>
                                property.Name == "file" ? Path.GetFileName(property.Value.GetString()!) : property.Value.GetRawText()
                            )
                    )
                ),
        ];

    private string Good(params string[] arguments)
    {
        var result = Command.RunIn(_folder.Path, ["office", .. arguments]);
        (result.ExitCode, result.Errors).ShouldBe((0, ""), string.Join(' ', arguments));
        return result.Output;
    }

    private string Bad(params string[] arguments)
    {
        var result = Command.RunIn(_folder.Path, ["office", .. arguments, "--lang", "en"]);
        result.ExitCode.ShouldBe(2, string.Create(CultureInfo.InvariantCulture, $"{arguments[0]}: {result.Output}"));
        return result.Errors;
    }
}
