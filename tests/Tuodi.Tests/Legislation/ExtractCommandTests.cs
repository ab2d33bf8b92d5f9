using System.Text.Json;
using Tuodi.Tests.Cli;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Legislation;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("extract-classes")]
    [InlineData("extract-notice")]
    [InlineData("extract-table")]
    public void A_draft_passes_the_checks_and_leaves_open_what_is_not_known(string sample)
    {
        var draft = Path.Combine(_folder.Path, sample + ".yaml");

        var written = Command.Run("legislation", "extract", Text(sample), "--draft", draft, "--division", "420600");
        var checkedDraft = Command.Run("policy", "check", draft, "--lang", "en");

        written.ExitCode.ShouldBe(0, written.Errors);
        checkedDraft.ExitCode.ShouldBe(0, checkedDraft.Output + checkedDraft.Errors);
        checkedDraft.Output.ShouldContain("0 errors");
        File.ReadAllText(draft).ShouldContain("status: draft");
    }

    [Fact]
    public void The_rest_of_a_text_is_no_category_of_its_own()
    {
        var text = Path.Combine(_folder.Path, "rest.txt");
        var draft = Path.Combine(_folder.Path, "rest.yaml");
        File.WriteAllLines(
            text,
            [
                "样例市医疗救助办法",
                "第一条 低保对象住院按80%、其他救助对象按50%给予救助。",
                "第二条 孤儿住院年度救助限额5万元。",
                "第三条 本办法自2024年1月1日起施行。",
            ]
        );

        Command.Run("legislation", "extract", text, "--draft", draft, "--division", "420600").ExitCode.ShouldBe(0);

        var written = File.ReadAllText(draft);
        written.ShouldNotContain("who: rest");
        written.ShouldContain("{ who: orphan, deductible: { unknown: the text does not set it }, rate: 50%, cap: 50000");
    }

    [Fact]
    public void A_draft_takes_its_values_from_the_articles_that_it_cites()
    {
        var draft = Path.Combine(_folder.Path, "classes.yaml");

        Command.Run("legislation", "extract", Text("extract-classes"), "--draft", draft, "--division", "420600");

        var lines = File.ReadAllLines(draft).Select(line => line.Trim()).ToList();
        lines.ShouldContain("- { who: marginal, deductible: 3000, rate: 70%, cap: 80000, cite: text 第五条 第六条（三） 第八条 }");
        lines.ShouldContain("- { who: special-hardship, subsidy: 100%, cite: text 第四条 }");
        lines.ShouldContain(line => line.StartsWith("# 未写入 not written as a rule: 第十二条", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_there_is_left_as_it_is()
    {
        var draft = _folder.Write("confirmed.yaml", "confirmed by a person");

        var result = Command.Run("legislation", "extract", Text("extract-table"), "--draft", draft, "--division", "420600");

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("保留不动");
        File.ReadAllText(draft).ShouldBe("confirmed by a person");
    }

    [Fact]
    public void A_draft_without_a_division_is_refused_with_what_to_give()
    {
        var result = Command.Run("legislation", "extract", Text("extract-table"), "--draft", Path.Combine(_folder.Path, "d.yaml"));

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("--division");
    }

    [Fact]
    public void Standards_are_scored_against_what_a_person_took_out()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "texts"));
        _folder.Write(
            "texts/t.txt",
            "样例市医疗救助办法\n第一条 对低保对象住院费用按70%的比例救助，封顶线5万元。\n第二条 对特困人员住院费用按90%的比例救助。\n"
        );
        _folder.Write(
            "extracted.jsonl",
            """
            {"id":"t","clause":"第一条","quote":"","method":"inpatient","recipient":"最低生活保障对象","measure":"ratio","value":70,"unit":"percent","scope":"assistance"}
            {"id":"t","clause":"第一条","quote":"","method":"inpatient","recipient":"低保对象","measure":"cap","value":50000,"unit":"yuan","scope":"assistance"}
            {"id":"t","clause":"第二条","quote":"","method":"inpatient","recipient":"特困人员","measure":"ratio","value":80,"unit":"percent","scope":"assistance"}
            """
        );

        var result = Command.Run("legislation", "score", _folder.Path, "--json", "--details");

        result.ExitCode.ShouldBe(0, result.Errors);
        using var json = JsonDocument.Parse(result.Output);
        json.RootElement.GetProperty("precision").GetDecimal().ShouldBe(0.6667m);
        json.RootElement.GetProperty("recall").GetDecimal().ShouldBe(0.6667m);
        json.RootElement.GetProperty("standards_recall").GetDecimal().ShouldBe(0.6667m);
        json.RootElement.GetProperty("missed")[0].GetString()!.ShouldContain("ratio 80 percent");
        json.RootElement.GetProperty("invented")[0].GetString()!.ShouldContain("ratio 90 percent");
    }

    [Fact]
    public void A_number_for_the_wrong_people_is_a_number_and_no_standard()
    {
        _folder.Write("texts/t.txt", "样例市医疗救助办法\n第一条 对低保对象住院费用按70%的比例救助，封顶线5万元。\n");
        _folder.Write(
            "extracted.jsonl",
            """
            {"id":"t","clause":"第一条","quote":"","method":"inpatient","recipient":"特困人员","measure":"ratio","value":70,"unit":"percent","scope":"assistance"}
            {"id":"t","clause":"第二条","quote":"","method":"inpatient","recipient":"低保对象","measure":"cap","value":50000,"unit":"yuan","scope":"assistance"}
            """
        );

        var result = Command.Run("legislation", "score", _folder.Path, "--json");

        result.ExitCode.ShouldBe(0, result.Errors);
        using var json = JsonDocument.Parse(result.Output);
        // The ratio is read for somebody else, the cap in another clause.
        json.RootElement.GetProperty("precision").GetDecimal().ShouldBe(0.5m);
        json.RootElement.GetProperty("recall").GetDecimal().ShouldBe(0.5m);
        json.RootElement.GetProperty("standards_precision").GetDecimal().ShouldBe(0);
        json.RootElement.GetProperty("standards_recall").GetDecimal().ShouldBe(0);
    }

    [Fact]
    public void A_share_of_the_households_own_income_is_unknown_in_a_draft()
    {
        var draft = Path.Combine(_folder.Path, "draft.yaml");

        Command.Run("legislation", "extract", Samples.Text("heqing"), "--draft", draft, "--division", "420600").ExitCode.ShouldBe(0);

        File.ReadAllText(draft).ShouldContain("deductible: { unknown: \"25% of the household's own income");
        Command.Run("policy", "check", draft).ExitCode.ShouldBe(0);
    }

    private static string Text(string sample) => Path.Combine(Samples.Folder, sample + ".txt");
}
