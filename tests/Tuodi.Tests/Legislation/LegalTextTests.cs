using Tuodi.Kernel;
using Tuodi.Legislation.Texts;

namespace Tuodi.Tests.Legislation;

public sealed class LegalTextTests
{
    [Theory]
    [InlineData("样例市人民政府令", "第68号")]
    [InlineData("样例市人民政府令第68号")]
    public void A_text_that_an_order_publishes_has_the_title_below_the_order(params string[] order)
    {
        var text = LegalTextReader.Read(
            "sample",
            [
                .. order,
                "《样例市医疗救助办法》已经市人民政府审议通过，现予公布。",
                "2018年10月15日",
                "样例市医疗救助办法",
                "第一条 为了规范医疗救助，制定本办法。",
            ]
        );

        text.Title.ShouldBe("样例市医疗救助办法");
        text.Number.ShouldBe("样例市人民政府令第68号");
        text.Issuers.ShouldBe(["样例市人民政府"]);
        text.Clauses.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_number_before_a_year_is_a_number() =>
        LegalTextReader
            .Read("sample", ["样例市医疗救助问答", "1.什么是医疗救助？", "2.2024年资助多少？", "每人200元。"])
            .Clauses.Select(clause => clause.Place.Citation)
            .ShouldBe(["1", "2", "2"]);

    [Fact]
    public void Articles_paragraphs_and_items_are_found_by_their_numbering()
    {
        var text = Read(
            "某市医疗救助办法",
            "第一章 总则",
            "第一条 为了救助困难居民，制定本办法。",
            "第二条 民政部门负责实施。",
            "财政部门负责资金。",
            "第三条住院费用按照下列标准救助：",
            "（一）特困人员全额；",
            "（二）低保对象70%。",
            "1.城镇；",
            "2.农村。",
            "达到起付线的，认定为重特大疾病。",
            "第四条 根据本办法第三条第一款救助。"
        );

        text.Clauses.Select(clause => clause.Place.ToString())
            .ShouldBe([
                "第一条",
                "第二条",
                "第二条第二款",
                "第三条",
                "第三条（一）",
                "第三条（二）",
                "第三条（二）1",
                "第三条（二）2",
                "第三条第二款",
                "第四条",
            ]);
        text.At("第三条（二）").Single().Text.ShouldBe("低保对象70%。");
        text.Clauses[0].Headings.ShouldBe(["第一章 总则"]);
    }

    [Fact]
    public void A_paragraph_between_two_items_belongs_to_the_one_before() =>
        Read("某办法", "第一条 程序：", "（一）申请。", "提交材料。", "（二）审核。")
            .Clauses.Select(clause => clause.Place.ToString())
            .ShouldBe(["第一条", "第一条（一）", "第一条（一）第二段", "第一条（二）"]);

    [Fact]
    public void A_notice_is_cited_by_its_main_points_and_their_headings_are_kept()
    {
        var text = Read(
            "某局关于医疗救助的通知",
            "现通知如下：",
            "一、救助标准",
            "（一）门诊救助",
            "1.特困人员100%。",
            "二、附则",
            "本通知自2023年1月1日起施行。",
            "某市医疗保障局",
            "2022年12月23日"
        );

        text.Clauses.Select(clause => clause.Place.ToString()).ShouldBe(["一", "一（一）", "一（一）1", "二", "二"]);
        text.Clauses[2].Headings.ShouldBe(["一、救助标准", "（一）门诊救助"]);
        text.Issuers.ShouldBe(["某市医疗保障局"]);
        text.Issued.ShouldBe(new DateOnly(2022, 12, 23));
        text.Effective.ShouldBe(new DateOnly(2023, 1, 1));
    }

    [Fact]
    public void Points_that_are_numbered_through_are_cited_without_the_heading_above() =>
        Read("某意见", "一、目标", "1．总体目标。", "二、保障", "2．完善救助。", "3.落实优抚。")
            .Clauses.Select(clause => clause.Place.ToString())
            .ShouldBe(["一", "1", "二", "2", "3"]);

    [Fact]
    public void An_annex_behind_the_signature_of_the_covering_letter_is_cited_as_one()
    {
        var text = Read(
            "丙市医疗保障局关于调整医疗救助标准的通知",
            "各县（区）医疗保障局：",
            "现将标准印发给你们。",
            "丙市医疗保障局",
            "2023年5月6日",
            "附件",
            "丙市医疗救助标准",
            "特困人员住院救助比例为100%。",
            "（一）低保对象住院救助比例为80%。",
            "附件2：参保资助标准",
            "低保对象资助280元。",
            "抄送：市财政局。",
            "丙市医疗保障局办公室 2023年5月7日印发"
        );

        text.Clauses.Select(clause => clause.Place.ToString())
            .ShouldBe(["第1段", "附件", "附件 第1段", "附件 （一）", "附件2", "附件2 第1段"]);
        text.At("附件2 第1段").Single().Headings.ShouldBe(["附件2 参保资助标准"]);
        text.Issuers.ShouldBe(["丙市医疗保障局"]);
        text.Issued.ShouldBe(new DateOnly(2023, 5, 6));
        text.Closing.Select(line => line.Number).ShouldBe([4, 5, 6, 12, 13]);
    }

    [Fact]
    public void A_body_without_numbers_goes_on_behind_the_signature_of_its_covering_letter()
    {
        string[] cover = ["甲市关于转发医疗救助办法的通知", "现转发给你们。"];
        string[] signature = ["甲市人民政府办公室", "2023年8月9日"];
        string[] body = ["甲市医疗救助办法", "特困人员住院救助比例为100%。", "低保对象住院救助比例为80%。"];

        Read([.. cover, .. signature, .. body])
            .Clauses.Select(clause => (clause.Place.ToString(), clause.Text))
            .ShouldBe(Read([.. cover, .. body]).Clauses.Select(clause => (clause.Place.ToString(), clause.Text)));
    }

    [Fact]
    public void A_paragraph_between_the_signature_of_a_letter_and_the_first_number_is_body() =>
        Read("某通知", "现印发给你们。", "甲市人民政府", "2023年8月9日", "附件", "某标准", "特困人员救助100%。", "一、施行。")
            .Clauses.Select(clause => clause.Text)
            .ShouldBe(["特困人员救助100%。", "施行。"]);

    [Fact]
    public void What_stands_behind_the_signature_of_a_numbered_text_is_attached_and_lost_nowhere() =>
        Read("某办法", "第一条 施行。", "甲市人民政府", "2023年8月9日", "一级医院救助比例提高5个百分点。")
            .Clauses.Select(clause => clause.Place.ToString())
            .ShouldBe(["第一条", "附件 第1段"]);

    [Fact]
    public void A_broken_line_that_begins_with_a_reference_is_no_article() =>
        Read("某办法", "第一条 费用依照", "第十条第二款规定的标准支付。", "第二条 施行。")
            .Clauses.Select(clause => clause.Place.ToString())
            .ShouldBe(["第一条", "第一条第二款", "第二条"]);

    [Fact]
    public void Page_numbers_and_headers_are_left_out_and_the_paragraph_across_pages_is_whole()
    {
        var text = Read(
            "某局关于医疗救助的通知",
            "一、标准为每人每年三千元以上，由统筹地区根据基金运行情况和",
            "— 1 —",
            "某市人民政府公报",
            "经济发展水平确定。",
            "二、资金由财政安排。",
            "— 2 —",
            "某市人民政府公报",
            "三、年度限额合并计算，由医疗保障部门会同财政部门每年公布并",
            "— 3 —",
            "某市人民政府公报",
            "报市人民政府备案。"
        );

        text.Clauses.Select(clause => clause.Text)
            .ShouldBe([
                "标准为每人每年三千元以上，由统筹地区根据基金运行情况和经济发展水平确定。",
                "资金由财政安排。",
                "年度限额合并计算，由医疗保障部门会同财政部门每年公布并报市人民政府备案。",
            ]);
        text.Dropped.Count.ShouldBe(6);
    }

    [Fact]
    public void A_number_alone_in_a_table_is_no_page_number() =>
        Read("某通知", "一、标准见下表：", "60", "二、施行。").Clauses.Count.ShouldBe(3);

    [Fact]
    public void Lines_of_a_fixed_width_become_paragraphs_again()
    {
        const string sentence =
            "第一条 医疗救助对象在定点医疗机构发生的政策范围内住院费用经基本医疗保险支付后按照百分之七十的比例给予救助，年度限额为三万元。";
        var wrapped = Enumerable
            .Range(1, 6)
            .SelectMany(number =>
                (sentence.Replace("第一条", $"第{ChineseNumerals.Write(number)}条", StringComparison.Ordinal))
                    .Chunk(20)
                    .Select(line => new string(line))
            );
        var text = Read(["某市医疗救助办法", .. wrapped]);

        text.Clauses.Count.ShouldBe(6);
        text.Clauses.Select(clause => clause.Text).Distinct().ShouldBe([sentence["第一条 ".Length..]]);
    }

    [Fact]
    public void Full_width_digits_are_narrowed_where_they_stand()
    {
        var clause = Read("某办法", "　　第一条　按照７０％救助。").Clauses.Single();

        clause.Text.ShouldBe("按照70%救助。");
        (clause.Line, clause.Column).ShouldBe((2, 7));
    }

    [Fact]
    public void Without_numbering_paragraphs_are_cited()
    {
        var text = Read("某局关于救助的通知", "特困人员全额救助。", "低保对象按70%救助。");

        text.IsNumbered.ShouldBeFalse();
        text.Clauses.Select(clause => clause.Place.ToString()).ShouldBe(["第1段", "第2段"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("Not a word of Chinese.")]
    public void Nothing_in_Chinese_is_refused(string line) =>
        Should.Throw<ProblemException>(() => Read(line)).Problems.Single().Remedy.ShouldContain("Chinese");

    [Fact]
    public void A_title_over_several_lines_is_one_and_its_issuers_are_several()
    {
        var text = Read("某省医疗保障局 某省民政厅", "某省财政厅关于完善医疗救助的通知", "某医保发〔2022〕16号", "一、标准不变。");

        text.Title.ShouldBe("某省医疗保障局 某省民政厅 某省财政厅关于完善医疗救助的通知");
        text.Number.ShouldBe("某医保发〔2022〕16号");
        text.Issuers.ShouldBe(["某省医疗保障局", "某省民政厅", "某省财政厅"]);
    }

    private static LegalText Read(params string[] lines) => LegalTextReader.Read("sample", lines);
}
