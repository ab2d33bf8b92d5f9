using Tuodi.Kernel;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Texts;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Legislation;

public sealed class ExtractionTests
{
    private static readonly StandardExtractor Extractor = new(Samples.Words);

    [Theory]
    [InlineData(
        "对低保对象住院费用按不低于70%的比例救助，年度救助限额5万元。",
        "inpatient 低保对象 ratio 70 percent",
        "inpatient 低保对象 cap 50000 yuan"
    )]
    [InlineData(
        "特困人员门诊按百分之百给予救助，封顶线2.6万元。",
        "outpatient 特困人员 ratio 100 percent",
        "outpatient 特困人员 cap 26000 yuan"
    )]
    [InlineData("三类、四类救助对象起付标准分别为3000元、7000元。", " 三类 deductible 3000 yuan", " 四类救助对象 deductible 7000 yuan")]
    [InlineData(
        "特困人员100%、低保对象80%的比例给予住院救助。",
        "inpatient 特困人员 ratio 100 percent",
        "inpatient 低保对象 ratio 80 percent"
    )]
    [InlineData(
        "低保对象住院救助不设起付标准，不设年度救助限额。",
        "inpatient 低保对象 deductible 0 yuan",
        "inpatient 低保对象 cap none yuan"
    )]
    [InlineData("对孤儿参加居民医保的个人缴费给予全额资助。", "subsidised_insurance 孤儿 subsidy 100 percent")]
    [InlineData("对特困人员住院费用实报实销。", "inpatient 特困人员 ratio 100 percent")]
    [InlineData("低保对象住院救助比例由60%提高到70%。", "inpatient 低保对象 ratio 70 percent")]
    [InlineData(
        "低保边缘家庭成员住院起付标准为上年度居民人均可支配收入的10%。",
        "inpatient 低保边缘家庭成员 deductible 10 percent_of_income"
    )]
    [InlineData("除前述人员以外的社会救助对象住院按85%给予救助。", "inpatient 除前述人员以外的社会救助对象 ratio 85 percent")]
    [InlineData(
        "低保对象住院自付费用超过1万元以上的部分，按50%给予救助。",
        "inpatient 低保对象 deductible 10000 yuan",
        "inpatient 低保对象 ratio 50 percent"
    )]
    [InlineData("经基本医疗保险、大病保险支付80%后，低保对象住院费用按70%给予救助。", "inpatient 低保对象 ratio 70 percent")]
    public void A_clause_of_assistance_is_read(string clause, params string[] standards) =>
        Read(clause, StandardScope.Assistance).ShouldBe(standards);

    [Fact]
    public void Bands_keep_their_edges()
    {
        var read = Extraction("低保对象住院自付费用3万元（含）以下30%、3万元以上至5万元（含）以下40%、5万元以上50%的比例分段给予医疗救助。")
            .OfAssistance.ToList();

        read.Select(standard => (standard.Measure, standard.Value, standard.Band))
            .ShouldBe([
                (StandardMeasure.Ratio, 30m, new StandardBand(null, 30_000)),
                (StandardMeasure.Ratio, 40m, new StandardBand(30_000, 50_000)),
                (StandardMeasure.Ratio, 50m, new StandardBand(50_000, null)),
            ]);
    }

    [Theory]
    [InlineData("居民医保基金支付比例为50%，年度支付限额400元。", StandardScope.Insurance)]
    [InlineData("特困人员、低保对象大病保险起付标准降低50%，报销比例提高5个百分点。", StandardScope.InsuranceTilt)]
    [InlineData("低保边缘家庭是指家庭成员人均月收入在最低生活保障标准一点五倍以下的家庭。", StandardScope.Eligibility)]
    [InlineData("低保边缘家庭成员个人负担超过上年度居民人均可支配收入50%的，纳入因病致贫监测。", StandardScope.Monitoring)]
    [InlineData("定点医疗机构对低保对象住院床位费减收30%。", StandardScope.FeeReduction)]
    public void What_is_not_assistance_is_not_reported_as_assistance(string clause, StandardScope scope)
    {
        var read = Extraction(clause).Standards;

        read.ShouldNotBeEmpty();
        read.ShouldAllBe(standard => standard.Scope == scope);
    }

    [Theory]
    [InlineData("骗取医疗救助资金的，处骗取金额2倍以上5倍以下罚款。")]
    [InlineData("一般县中央财政负担60%，省级财政负担20%。")]
    [InlineData("开展助学、医疗救助等慈善公益活动，捐赠不少于5000元。")]
    [InlineData("对散居孤儿每人每月发放基本生活费1800元。")]
    public void A_number_of_something_else_is_no_standard(string clause) => Extraction(clause).OfAssistance.ShouldBeEmpty();

    [Fact]
    public void Who_follows_the_standard_of_another_gets_it()
    {
        var read = Extraction("对因病致贫重病患者，住院救助比例50%，封顶线1万元；对优抚对象，参照因病致贫重病患者标准给予救助。")
            .OfAssistance.Where(standard => standard.ByReferenceTo is not null);

        read.Select(standard => (standard.Recipient.Name, standard.Measure, standard.Value))
            .ShouldBe([("优抚对象", StandardMeasure.Ratio, 50m), ("优抚对象", StandardMeasure.Cap, 10_000m)]);
    }

    [Fact]
    public void A_standard_without_meaning_is_listed_and_not_guessed()
    {
        var extraction = Extraction("对低保对象给予医疗救助，按每床日200元结算。");

        extraction.OfAssistance.ShouldBeEmpty();
        extraction.Unread.ShouldHaveSingleItem().Quote.ShouldContain("200元");
    }

    [Fact]
    public void Classes_of_a_text_are_known_by_their_members()
    {
        var extraction = Sample("extract-classes");

        extraction.MembersOf("class-2").ShouldBe(["minimum-living", "returned-to-poverty"]);
        extraction.OfAssistance.Count().ShouldBe(26);
        extraction
            .Standards.Where(standard => standard.Clause == "第八条")
            .Select(standard => standard.Value)
            .ShouldBe([null, 100_000m, 80_000m, 50_000m]);
    }

    [Fact]
    public void Headings_say_which_help_their_items_are_about()
    {
        var extraction = Sample("extract-notice");

        extraction
            .OfAssistance.Where(standard => standard.Clause.StartsWith('二'))
            .ShouldAllBe(standard => standard.Method == "outpatient");
        extraction.OfAssistance.Where(standard => standard.Clause.StartsWith('三')).ShouldAllBe(standard => standard.Method == "inpatient");
    }

    [Fact]
    public void A_table_is_read_by_its_headings() =>
        Sample("extract-table")
            .OfAssistance.Where(standard => standard.Recipient.Name == "低保边缘家庭成员")
            .Select(standard => (standard.Measure, standard.Value, standard.Quote))
            .ShouldBe([
                (StandardMeasure.Deductible, 3000m, "低保边缘家庭成员 3000元 60% 4万元"),
                (StandardMeasure.Ratio, 60m, "低保边缘家庭成员 3000元 60% 4万元"),
                (StandardMeasure.Cap, 40_000m, "低保边缘家庭成员 3000元 60% 4万元"),
            ]);

    [Theory]
    [InlineData("对象类别 住院 门诊慢特病", "特困人员 100% 90%", "低保对象 80% 70%")]
    [InlineData("对象类别\t住院\t门诊慢特病", "特困人员\t100%\t90%", "低保对象\t80%\t70%")]
    [InlineData("对象类别 | 住院救助比例 | 门诊救助比例（%）", "特困人员 | 100% | 90", "低保对象 | 80% | 70")]
    public void A_cell_belongs_to_its_row_and_its_column(params string[] table) =>
        Table(table)
            .Standards.Select(standard =>
                $"{standard.Recipient.Name} {standard.Method} {StandardNames.Of(standard.Measure)} {standard.Value:0}"
            )
            .ShouldBe([
                "特困人员 inpatient ratio 100",
                "特困人员 outpatient ratio 90",
                "低保对象 inpatient ratio 80",
                "低保对象 outpatient ratio 70",
            ]);

    [Fact]
    public void A_limit_beside_columns_of_care_is_read_once_a_row() =>
        Table("对象 住院救助比例 门诊救助比例 年度限额", "孤儿 95% 90% 7万元", "返贫致贫人口 85% 75% 6万元")
            .Standards.Select(standard =>
                $"{standard.Recipient.Name} {standard.Method} {StandardNames.Of(standard.Measure)} {standard.Value:0}"
            )
            .ShouldBe([
                "孤儿  cap 70000",
                "孤儿 inpatient ratio 95",
                "孤儿 outpatient ratio 90",
                "返贫致贫人口  cap 60000",
                "返贫致贫人口 inpatient ratio 85",
                "返贫致贫人口 outpatient ratio 75",
            ]);

    [Theory]
    [InlineData("对象 甲类 乙类", "低保对象 80% 70%")]
    [InlineData("对象 住院 门诊慢特病", "低保对象 80%")]
    [InlineData("对象 住院 门诊慢特病", "低保对象 3000元 2000元")]
    public void A_row_whose_columns_cannot_be_told_is_listed_and_not_guessed(string headings, string row)
    {
        var read = Table(headings, row);

        read.Standards.ShouldBeEmpty();
        read.Unread.Single().Quote.ShouldBe(row);
    }

    [Theory]
    [InlineData("特困人员门诊救助每人每年300元。", "300元")]
    [InlineData("医疗救助分3000元、8000元两档。", "3000元", "8000元")]
    [InlineData("低保对象门诊救助卡面值20元。", "20元")]
    [InlineData("住院救助另加4个百分点。", "4个百分点")]
    public void A_number_that_no_rule_takes_is_listed(string clause, params string[] numbers)
    {
        var read = Extraction(clause);

        read.Standards.ShouldBeEmpty();
        read.Unread.Select(unread =>
                numbers.Single(number => unread.Why.In(Language.Chinese).Contains($"“{number}”", StringComparison.Ordinal))
            )
            .ShouldBe(numbers);
    }

    [Fact]
    public void A_number_is_listed_as_well_where_the_title_does_not_say_what_the_text_is_about() =>
        Extractor
            .Read(LegalTextReader.Read("sample", ["样例市人民政府令", "第一条 特困人员门诊救助每人每年300元。"]))
            .Unread.Count.ShouldBe(1);

    [Fact]
    public void Tenths_are_shares() =>
        Read("低收入对象住院自付费用超过六千元的部分，救助七成。", StandardScope.Assistance)
            .ShouldBe(["inpatient 低收入对象 deductible 6000 yuan", "inpatient 低收入对象 ratio 70 percent"]);

    [Fact]
    public void A_value_for_each_is_for_those_named_right_before_it() =>
        Read(
                "年度救助限额：特困人员不设限额，孤儿、低保对象均为10万元，低保边缘家庭成员、因病致贫重病患者均为6万元。",
                StandardScope.Assistance
            )
            .ShouldBe([
                " 特困人员 cap none yuan",
                " 孤儿 cap 100000 yuan",
                " 低保对象 cap 100000 yuan",
                " 低保边缘家庭成员 cap 60000 yuan",
                " 因病致贫重病患者 cap 60000 yuan",
            ]);

    private static IEnumerable<string> Read(string clause, StandardScope scope) =>
        Extraction(clause)
            .Standards.Where(standard => standard.Scope == scope)
            .Select(standard =>
                $"{standard.Method} {standard.Recipient.Name} {StandardNames.Of(standard.Measure)} {(standard.Value is { } value ? $"{value:0.##}" : "none")} {StandardNames.Of(standard.Unit)}"
            );

    private static Extraction Extraction(string clause) =>
        Extractor.Read(LegalTextReader.Read("sample", ["样例市医疗救助办法", $"第一条 {clause}"]));

    private static Extraction Table(params string[] rows) =>
        Extractor.Read(LegalTextReader.Read("sample", ["样例市医疗救助办法", "第一条 救助标准如下：", .. rows]));

    private static Extraction Sample(string name) => Extractor.Read(TextFile.Read(Path.Combine(Samples.Folder, name + ".txt")));
}
