using System.Text.Json;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Cli;

/// <summary>The command as a person meets it: help, completion, usage errors, documents in words.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData]
    [InlineData("settle")]
    [InlineData("explain")]
    [InlineData("cases")]
    [InlineData("completion")]
    [InlineData("policy")]
    [InlineData("policy", "check")]
    [InlineData("policy", "show")]
    [InlineData("policy", "status")]
    [InlineData("policy", "diff")]
    [InlineData("policy", "new")]
    [InlineData("policy", "schema")]
    public void Help_shows_an_example(params string[] command)
    {
        var result = Command.Run([.. command, "--help"]);
        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("Example");
        result.Output.ShouldContain($"  tuodi {string.Join(' ', command)}".TrimEnd());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("settle")]
    [InlineData("settle", "--lang", "fr", "case.yaml")]
    [InlineData("policy", "show", "420500", "--date", "2023-02-30")]
    [InlineData("policy", "show", "999999")]
    [InlineData("policy", "show", "nowhere.yaml")]
    [InlineData("policy", "diff", "420500", "420500@yesterday")]
    [InlineData("policy", "new", "4205")]
    [InlineData("policy", "status", "nowhere")]
    public void What_cannot_be_used_is_exit_code_2_with_a_message_and_no_output(params string[] arguments)
    {
        var result = Command.Run(arguments);
        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Errors.ShouldNotBeEmpty();
        result.Errors.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("tuodi s", "settle")]
    [InlineData("./tuodi pol", "policy")]
    [InlineData("tuodi policy ", "check diff new schema show status")]
    [InlineData("tuodi settle --lang ", "zh en")]
    [InlineData("tuodi completion ", "bash zsh")]
    [InlineData("tuodi policy show 42", "420200 420500")]
    [InlineData("tuodi policy check ", "420500 620000")]
    [InlineData("tuodi policy status 420500 ", "420500 620000")]
    [InlineData("tuodi policy diff 420500 4202", "420200")]
    public void A_shell_is_told_what_may_follow(string line, string words)
    {
        var suggested = Command
            .Run($"[suggest:{line.Length}]", line)
            .Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        suggested.ShouldBeSubsetOf([.. suggested, .. words.Split(' ')]);
        words.Split(' ').ShouldBeSubsetOf(suggested);
    }

    [Theory]
    [InlineData("bash", "complete -F _tuodi tuodi")]
    [InlineData("bash", "$(\"${COMP_WORDS[0]}\" \"[suggest:$COMP_POINT]\"")] // the very command that is completed
    [InlineData("zsh", "compdef _tuodi tuodi")]
    [InlineData("zsh", "$(\"${words[1]}\" \"[suggest:$CURSOR]\"")]
    public void The_completion_script_is_printed(string shell, string says) => Command.Run("completion", shell).Output.ShouldContain(says);

    [Theory]
    [InlineData("zh", "特困人员、孤儿", "每年 ¥80,000.00", "guide [mirror]")]
    [InlineData("en", "minimum living guarantee or returned to poverty", "¥6,000.00 .. : 75%", "guide [mirror]")]
    public void Show_prints_a_document_in_words_with_its_citations(string language, params string[] says)
    {
        var result = Command.Run("policy", "show", "420500", "--lang", language);
        result.ExitCode.ShouldBe(0);
        var joined = string.Join(' ', result.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var words in says)
        {
            result.Output.ShouldContain(words.Split(' ')[0]);
            joined.ShouldContain(words.Split("  ")[0]);
        }
    }

    [Fact]
    public void Show_prints_json_with_rows_and_places()
    {
        using var json = JsonDocument.Parse(Command.Run("policy", "show", "420500", "--json").Output);
        var assistance = json
            .RootElement.GetProperty("layers")
            .GetProperty("below")
            .EnumerateArray()
            .Single(layer => layer.GetProperty("key").GetString() == "assistance");
        var row = assistance.GetProperty("below")[0].GetProperty("below")[0];
        row.GetProperty("rates").GetString().ShouldBe("100%");
        row.GetProperty("cite").GetProperty("grade").GetString().ShouldBe("mirror");
        row.GetProperty("place").GetString()!.ShouldStartWith("policies/420500/2023.yaml:");
    }

    [Fact]
    public void Status_counts_grades_and_names_what_is_unknown_and_old()
    {
        var result = Command.Run("policy", "status", "420500", "--today", "2026-12-01", "--lang", "en");
        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("420500");
        result.Output.ShouldContain("mirror");
        result.Output.ShouldContain("inherited: ");
        Command
            .Run("policy", "status", "420500", "--at", "2028-12-01", "--lang", "en")
            .Output.ShouldContain("guide: last looked at on 2026-11-21");
        using var json = JsonDocument.Parse(Command.Run("policy", "status", "--documents", "--json", "--today", "2026-12-01").Output);
        json.RootElement.GetArrayLength().ShouldBeGreaterThan(85);
        json.RootElement.EnumerateArray()
            .Count(document => document.GetProperty("grades").TryGetProperty("official", out _))
            .ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Status_is_a_register_of_all_jurisdictions_that_goes_into_files()
    {
        using var folder = new TemporaryFolder();
        var (csv, xlsx) = (Path.Combine(folder.Path, "register.csv"), Path.Combine(folder.Path, "register.xlsx"));
        var result = Command.Run("policy", "status", "--json", "--at", "2026-11-22", "--out", csv);
        using var json = JsonDocument.Parse(result.Output);
        var jurisdictions = json.RootElement.GetProperty("jurisdictions").EnumerateArray().ToList();
        jurisdictions.Count.ShouldBe(41);
        jurisdictions.ShouldAllBe(each => each.GetProperty("elements").GetArrayLength() == 60);
        File.ReadAllLines(csv).Length.ShouldBeGreaterThan(41 * 60);
        Command.Run("policy", "status", "--region", "northeastern", "--out", xlsx).Output.ShouldContain("黑龙江省");
        new FileInfo(xlsx).Length.ShouldBeGreaterThan(2_000);
        Command.Run("policy", "status", "--state", "unknown", "--element", "handling", "宜昌").Output.ShouldContain("经办");
        Command.Run("policy", "status", "--element", "nothing").ExitCode.ShouldBe(2);
        Command.Run("policy", "status", "--out", "register.txt").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Plans_are_told_as_of_a_day_and_go_into_files()
    {
        using var folder = new TemporaryFolder();
        var csv = Path.Combine(folder.Path, "plan.csv");
        using var json = JsonDocument.Parse(Command.Run("plan", "--json", "--at", "2023-02-01", "--out", csv).Output);
        json.RootElement.GetProperty("measures").GetArrayLength().ShouldBe(31 * 7);
        json.RootElement.GetProperty("overdue").GetInt32().ShouldBe(4); // Jiangsu twice, Henan, Sichuan
        File.ReadAllLines(csv).Length.ShouldBe(1 + 31 * 7);
        Command.Run("plan", "四川", "--overdue", "--at", "2023-01-31").Output.ShouldContain("逾期 0");
        Command.Run("plan", "Sichuan", "--overdue", "--at", "2023-02-01", "--lang", "en").Output.ShouldContain("川办发〔2021〕85号");
        Command.Run("plan", "nowhere").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Identical_documents_say_so_however_they_are_laid_out()
    {
        using var folder = new TemporaryFolder();
        const string head =
            "division: \"420500\"\ntitle: a\neffective: 2023-01-01 ..\nstatus: test\nsources: { paper: { title: b, grade: invented } }\nfunds: { f: { title: c } }\ncategories: { x: { title: x }, y: { title: y } }\n";
        folder.Write("a.yaml", head + "layers: { l: { fund: f, cite: paper 1, table: [ { who: [x, y], rate: 70%, cap: 8万元 } ] } }\n");
        folder.Write(
            "b.yaml",
            head
                + "layers:\n  l:\n    cite: paper 2\n    fund: f\n    cap: 80000\n    table:\n      - { who: y, rate: 70.0% }\n      - { who: x, rate: 70% }\n"
        );
        folder.Write(
            "c.yaml",
            head
                + "layers:\n  l:\n    cite: paper 2\n    fund: f\n    cap: 80000\n    table:\n      - { who: y, rate: 75% }\n      - { who: x, rate: 70% }\n"
        );
        var same = Command.RunIn(folder.Path, "policy", "diff", "a.yaml", "b.yaml", "--lang", "en");
        same.ExitCode.ShouldBe(0);
        same.Output.ShouldContain("The two documents say the same.");

        var differs = Command.RunIn(folder.Path, "policy", "diff", "a.yaml", "c.yaml", "--lang", "en");
        differs.ExitCode.ShouldBe(0);
        differs.Output.ShouldContain("~ Layers / l / rows / y / always / rates: 70% -> 75%  (a.yaml:8:");
        differs.Output.ShouldContain("1 differences");
        using var json = JsonDocument.Parse(Command.RunIn(folder.Path, "policy", "diff", "a.yaml", "c.yaml", "--json").Output);
        json.RootElement.GetProperty("identical").GetBoolean().ShouldBeFalse();
        json.RootElement.GetProperty("changes")[0].GetProperty("kind").GetString().ShouldBe("changed");
    }

    [Fact]
    public void Diff_takes_a_division_on_a_day()
    {
        var result = Command.Run("policy", "diff", "420500@2023-06-01", "420200", "--lang", "en");
        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("minimum living guarantee / always / rates: 90% -> 85%");
    }
}
