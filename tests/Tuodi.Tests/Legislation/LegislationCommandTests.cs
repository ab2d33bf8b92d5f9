using System.Text.Json;
using Tuodi.Tests.Cli;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Legislation;

public sealed class LegislationCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_scored_as_JSON()
    {
        var result = Command.Run("legislation", "score", Samples.Folder, "--json");

        result.ExitCode.ShouldBe(0, result.Errors);
        using var json = JsonDocument.Parse(result.Output);
        json.RootElement.EnumerateObject().Take(3).Select(property => property.Name).ShouldBe(["precision", "recall", "labels"]);
        json.RootElement.GetProperty("precision").GetDecimal().ShouldBe(1);
        json.RootElement.GetProperty("recall").GetDecimal().ShouldBe(1);
        json.RootElement.GetProperty("negatives").GetProperty("taken_for_assistance").GetInt32().ShouldBe(0);
        json.RootElement.GetProperty("labels").GetProperty("legislative_model").GetDecimal().ShouldBe(1);
    }

    [Fact]
    public void Texts_are_imported_classified_decided_and_listed()
    {
        string[] register = ["--register", Path.Combine(_folder.Path, "r.sqlite")];
        var csv = Path.Combine(_folder.Path, "list.csv");

        Command.Run(["legislation", "import", Samples.Folder, .. register]).ExitCode.ShouldBe(0);
        Command.Run(["legislation", "classify", "--json", .. register]).ExitCode.ShouldBe(0);
        Command
            .Run(["legislation", "confirm", "heqing", "kind", "conventional", "--reason", "第十条", "--by", "审核员甲", .. register])
            .Output.ShouldContain("救助种类：一般疾病救助（机器判断为兼有）");
        var again = Command.Run(["legislation", "classify", .. register]);
        again.Output.ShouldContain("人工更正为 一般疾病救助：审核员甲，第十条");
        Command
            .Run(["legislation", "classify", "--lang", "en", .. register])
            .Output.ShouldContain("corrected to conventional by 审核员甲: 第十条");
        var list = Command.Run(["legislation", "list", "--lang", "en", .. register]).Output;
        list.ShouldContain("heqing  鹤清市医疗救助办法 (version 1, ");
        list.ShouldContain("decided by a person: kind: 审核员甲");
        Command.Run(["legislation", "list", .. register]).Output.ShouldContain("立法模式：专门立法");
        Command.Run(["legislation", "list", "--csv", csv, .. register]).ExitCode.ShouldBe(0);

        var line = File.ReadLines(csv).Single(each => each.StartsWith("heqing,", StringComparison.Ordinal));
        line.ShouldContain(",conventional,");
        line.ShouldEndWith("kind: 审核员甲");
    }

    [Fact]
    public void Every_text_that_cannot_be_read_is_told_with_its_reason()
    {
        var pdf = _folder.Write("a.pdf", "%PDF-1.7");
        var empty = _folder.Write("b.txt", "");

        var result = Command.Run("legislation", "classify", pdf, empty, "--lang", "en");

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("PDF is not read");
        result.Errors.ShouldContain("The text is empty. Give the text of a Chinese law, rule or notice as TXT, HTML or DOCX.");
        Command
            .Run("legislation", "classify", empty)
            .Errors.ShouldContain("文本为空。请给出法规、规章或通知的正文，格式为 TXT、HTML 或 DOCX。");
        result.Errors.ShouldNotContain("Exception");
    }

    [Fact]
    public void A_text_of_another_subject_is_told_as_such() =>
        Command
            .Run("legislation", "classify", Samples.Text("fenghe-parks"), "--lang", "en")
            .Output.ShouldContain("It provides nothing on medical assistance");

    [Fact]
    public void An_extraction_of_another_subject_says_so()
    {
        Command.Run("legislation", "extract", Samples.Text("fenghe-parks")).Output.ShouldContain("本文没有医疗救助的规定，另属他题");
        var json = Command.Run("legislation", "extract", Samples.Text("fenghe-parks"), "--json").Output;
        JsonDocument.Parse(json).RootElement.GetProperty("subject").GetString().ShouldBe("other");
        Command.Run("legislation", "extract", Samples.Text("heqing")).Output.ShouldNotContain("另属他题");
    }

    [Fact]
    public void A_search_without_a_hit_says_what_to_try()
    {
        string[] register = ["--register", Path.Combine(_folder.Path, "s.sqlite")];
        Command
            .Run(["legislation", "import", Samples.Text("heqing"), .. register])
            .Output.ShouldContain("heqing  新增 1  鹤清市医疗救助办法");
        Command.Run(["legislation", "search", "没有这样的词", .. register]).Output.ShouldContain("可减少或缩短词语");
        Command
            .Run(["legislation", "search", "没有这样的词", "--lang", "en", .. register])
            .Output.ShouldContain("Try fewer or shorter ones");
        Command.Run(["legislation", "search", "没有这样的词", "--json", .. register]).Output.Trim().ShouldBe("[]");
    }

    [Fact]
    public void One_text_that_cannot_be_read_does_not_keep_the_others_out()
    {
        var bad = _folder.Write("bad.txt", "");
        var register = Path.Combine(_folder.Path, "r.sqlite");

        var result = Command.Run("legislation", "import", bad, Samples.Text("heqing"), "--register", register);

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("文本为空");
        result.Output.ShouldContain("鹤清市医疗救助办法");
    }

    [Fact]
    public void The_tables_of_the_study_are_printed_beside_the_register_and_drawn()
    {
        string[] register = ["--register", Path.Combine(_folder.Path, "t.sqlite")];
        var (csv, xlsx, svg) = (
            Path.Combine(_folder.Path, "t.csv"),
            Path.Combine(_folder.Path, "t.xlsx"),
            Path.Combine(_folder.Path, "t.svg")
        );
        Command.Run(["legislation", "import", Samples.Folder, .. register]).ExitCode.ShouldBe(0);
        Command.Run(["legislation", "classify", .. register]).ExitCode.ShouldBe(0);

        var result = Command.Run(["legislation", "tables", "--csv", csv, "--xlsx", xlsx, "--svg", svg, .. register]);

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldContain("1 + 148 + 807 = 956");
        result.Output.ShouldContain("¥180,000.00");
        File.ReadLines(csv).First().ShouldContain("paper,bound,register,behind");
        new FileInfo(xlsx).Length.ShouldBeGreaterThan(1000);
        File.ReadAllText(svg).ShouldStartWith("<svg");
        File.ReadAllText(svg).ShouldContain("东北, 本库");
        result.Output.ShouldContain("41个法域以外");
        var ranges = Path.Combine(_folder.Path, "ranges.svg");
        Command
            .Run(["legislation", "tables", "--table", "2", "--svg", ranges, "--date", "2024-06-30", "--lang", "en", .. register])
            .ExitCode.ShouldBe(0);
        var root = System.Xml.Linq.XDocument.Load(ranges).Root!;
        root.Attribute("role")!.Value.ShouldBe("img");
        root.Value.ShouldContain("¥300,000.00  320200 320281 540000[benefit=major]");
    }

    [Fact]
    public void Sentences_of_another_sense_are_counted_in_the_score()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "texts"));
        _folder.Write("texts/a.txt", "清河市医疗救助办法\n第一条 低保对象按规定给予医疗救助。\n");
        _folder.Write(
            "negatives.csv",
            "title,clause,sentence\n清河市旅游条例,第一条,为旅客提供医疗救助。\n清河市医疗救助办法,第二条,对低保对象给予医疗救助。\n"
        );

        var result = Command.Run("legislation", "score", _folder.Path, "--json");

        result.ExitCode.ShouldBe(0, result.Errors);
        using var json = JsonDocument.Parse(result.Output);
        var negatives = json.RootElement.GetProperty("negatives");
        (negatives.GetProperty("sentences").GetInt32(), negatives.GetProperty("taken_for_assistance").GetInt32()).ShouldBe((2, 1));
    }

    [Fact]
    public void A_text_that_cannot_be_read_counts_as_wrong_in_the_score()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "texts"));
        _folder.Write("texts/a.txt", "清河市医疗救助办法\n第一条 低保对象按规定给予医疗救助。\n");
        _folder.Write("texts/b.txt", string.Empty);
        _folder.Write("labels.csv", "id,legislative_model\na,special\nb,special\n");

        var result = Command.Run("legislation", "score", _folder.Path, "--json");

        result.Errors.ShouldContain("文本为空");
        using var json = JsonDocument.Parse(result.Output);
        json.RootElement.GetProperty("labels").GetProperty("legislative_model").GetDecimal().ShouldBe(0.5m);
    }
}
