using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Texts;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Legislation;

/// <summary>How places word their rules, each way once, in words of invented places: names are the categories, and a method that is not told is a dash.</summary>
public sealed class WordingTests
{
    private static readonly StandardExtractor Extractor = new(Samples.Words);

    [Theory]
    [InlineData(
        "特困人员、孤儿、低保对象住院不设起付线，在年度救助限额7万元内，分别按90%、85%、75%的比例给予救助。",
        "inpatient special-hardship deductible 0",
        "inpatient orphan deductible 0",
        "inpatient minimum-living deductible 0",
        "inpatient special-hardship cap 70000",
        "inpatient orphan cap 70000",
        "inpatient minimum-living cap 70000",
        "inpatient special-hardship ratio 90",
        "inpatient orphan ratio 85",
        "inpatient minimum-living ratio 75"
    )]
    [InlineData(
        "三类、四类救助对象分别设3000元、6000元起付线，救助比例分别为70%、60%。",
        "- class-3 deductible 3000",
        "- class-4 deductible 6000",
        "- class-3 ratio 70",
        "- class-4 ratio 60"
    )]
    [InlineData(
        "对超过3500元的部分，特困人员、低保对象按70%，其他救助对象按60%的比例给予倾斜救助。",
        "major_disease special-hardship deductible 3500",
        "major_disease minimum-living deductible 3500",
        "major_disease special-hardship ratio 70",
        "major_disease minimum-living ratio 70",
        "major_disease rest ratio 60"
    )]
    [InlineData(
        "低保边缘家庭成员住院起付线为上年度居民人均可支配收入的10%，救助比例为60%，因病致贫重病患者起付线为25%，救助比例为50%，年度救助限额均为3万元。",
        "inpatient marginal deductible 10",
        "inpatient marginal ratio 60",
        "inpatient illness-impoverished deductible 25",
        "inpatient illness-impoverished ratio 50",
        "inpatient marginal cap 30000",
        "inpatient illness-impoverished cap 30000"
    )]
    [InlineData(
        "低保、五保对象住院自付费用按70%（五保对象按100%）的比例给予救助。",
        "inpatient minimum-living ratio 70",
        "inpatient special-hardship ratio 100"
    )]
    [InlineData(
        "低保对象住院救助比例为70%（特困人员不设起付标准，救助比例为100%）。",
        "inpatient minimum-living ratio 70",
        "inpatient special-hardship deductible 0",
        "inpatient special-hardship ratio 100"
    )]
    [InlineData(
        "低保对象住院自付费用以1万元为起点，1万元以上部分按30%进行二次救助，每人每年不超过4万元。",
        "major_disease minimum-living deductible 10000",
        "major_disease minimum-living ratio 30",
        "major_disease minimum-living cap 40000"
    )]
    [InlineData("低保对象住院取消起付标准，年度最高6万元。", "inpatient minimum-living deductible 0", "inpatient minimum-living cap 60000")]
    [InlineData(
        "对低保对象超出部分按30%给予二次救助，不封顶。",
        "major_disease minimum-living ratio 30",
        "major_disease minimum-living cap none"
    )]
    [InlineData("特困人员住院费用经基本医疗保险、大病保险支付后全额救助。", "inpatient special-hardship ratio 100")]
    [InlineData("患大病的低保对象，给予一次性2000元的救助。", "- minimum-living lump_sum 2000")]
    [InlineData(
        "全额资助特困人员和孤儿参加城乡居民医保。",
        "subsidised_insurance special-hardship subsidy 100",
        "subsidised_insurance orphan subsidy 100"
    )]
    [InlineData(
        "对参加城乡居民医保的参保人员个人缴费给予资助，对特困人员给予全额资助。",
        "subsidised_insurance special-hardship subsidy 100"
    )]
    [InlineData(
        "对低保对象参加居民医保给予80%-90%定额资助。",
        "subsidised_insurance minimum-living subsidy 80",
        "subsidised_insurance minimum-living subsidy 90"
    )]
    [InlineData("低保对象参保资助标准为每人285元，个人缴纳95元。", "subsidised_insurance minimum-living subsidy 285")]
    [InlineData("将医疗救助封顶线1.2万元提高到5万元。", "- everyone cap 50000")]
    [InlineData("城乡低保救助比例由原来的20%提高到30%。", "- minimum-living ratio 30")]
    [InlineData("低保对象按20%给予救助，但一年内累计救助金额不能超过4000元。", "- minimum-living ratio 20", "- minimum-living cap 4000")]
    [InlineData("取消低保对象每年500元的起付线。", "- minimum-living deductible 0")]
    [InlineData("可给予低保对象一次性医疗救助3000元至8000元。", "- minimum-living lump_sum 3000", "- minimum-living lump_sum 8000")]
    [InlineData("特困人员每人每年发放门诊救助金200元。", "outpatient special-hardship lump_sum 200")]
    [InlineData("2024年个人缴费标准为每人每年380元，低保对象资助200元，个人缴费180元。", "subsidised_insurance minimum-living subsidy 200")]
    [InlineData("低保对象个人缴费部分给予每人280元资助。", "subsidised_insurance minimum-living subsidy 280")]
    [InlineData(
        "低保边缘家庭成员、因病致贫重病患者住院起付标准分别按上年度居民人均可支配收入的10%、25%确定。",
        "inpatient marginal deductible 10",
        "inpatient illness-impoverished deductible 25"
    )]
    [InlineData(
        "低保边缘家庭成员住院起付标准为上年度居民人均可支配收入的10%；因病致贫重病患者为25%。",
        "inpatient marginal deductible 10",
        "inpatient illness-impoverished deductible 25"
    )]
    [InlineData(
        "特困人员按100%、低保对象按80%的比例给予住院救助，年度救助限额10万元。",
        "inpatient special-hardship ratio 100",
        "inpatient minimum-living ratio 80",
        "inpatient special-hardship cap 100000",
        "inpatient minimum-living cap 100000"
    )]
    [InlineData(
        "门诊和住院救助共用年度救助限额，特困人员不设限额，低保对象为5万元。",
        "outpatient special-hardship cap none",
        "inpatient special-hardship cap none",
        "outpatient minimum-living cap 50000",
        "inpatient minimum-living cap 50000"
    )]
    [InlineData("支出型贫困家庭中的重病患者住院按60%给予救助。", "inpatient illness-impoverished ratio 60")]
    [InlineData("大病保险起付标准为1.3万元，起付标准以上部分支付60%。")]
    [InlineData(
        "低保对象住院和门诊慢特病救助比例由70%提高至80%。",
        "inpatient minimum-living ratio 80",
        "outpatient minimum-living ratio 80"
    )]
    [InlineData("五保户住院治疗的，补偿后的剩余费用全部由医疗救助资金解决。", "inpatient special-hardship ratio 100")]
    [InlineData(
        "医疗救助对象参加城乡居民医保的个人缴费给予补贴。其中特困人员全额补贴，低保对象补贴180元。",
        "subsidised_insurance special-hardship subsidy 100",
        "subsidised_insurance minimum-living subsidy 180"
    )]
    [InlineData("特困人员参加城乡居民医保由政府全额代缴。", "subsidised_insurance special-hardship subsidy 100")]
    [InlineData("年度起付标准：特困人员为零；低保边缘家庭成员为3000元。", "- special-hardship deductible 0", "- marginal deductible 3000")]
    [InlineData(
        "特困人员、低保对象住院年度救助限额为8万元，特困人员不受限额限制。",
        "inpatient special-hardship cap none",
        "inpatient minimum-living cap 80000"
    )]
    [InlineData("低收入家庭60周岁以上老年人住院按50%给予救助。", "inpatient marginal ratio 50")]
    [InlineData("未按规定转诊的，支付比例按规定标准的80%执行。")]
    [InlineData("低保对象住院救助比例提高10个百分点，但最高不超过100%。", "inpatient minimum-living ratio 10")]
    [InlineData("特困人员发放门诊救助金，每人每年600元。", "outpatient special-hardship lump_sum 600")]
    [InlineData(
        "低保对象自付超过1.1万元的，按60%给予倾斜救助。",
        "major_disease minimum-living deductible 11000",
        "major_disease minimum-living ratio 60"
    )]
    [InlineData("不符合低保、特困条件的孤儿住院按60%给予救助。", "inpatient orphan ratio 60")]
    [InlineData(
        "特困人员给予全额资助；对低保对象、返贫致贫人口给予80%资助。",
        "subsidised_insurance special-hardship subsidy 100",
        "subsidised_insurance minimum-living subsidy 80",
        "subsidised_insurance returned-to-poverty subsidy 80"
    )]
    [InlineData(
        "参保个人缴费由医疗救助资金按下列标准资助：特困人员280元，低保对象140元。",
        "subsidised_insurance special-hardship subsidy 280",
        "subsidised_insurance minimum-living subsidy 140"
    )]
    [InlineData(
        "患尿毒症的低保对象，每年给予500—2000元的门诊救助。",
        "outpatient minimum-living lump_sum 500",
        "outpatient minimum-living lump_sum 2000"
    )]
    [InlineData("住院费用扣除基本医保、大病保险后，特困人员按90%给予救助。", "inpatient special-hardship ratio 90")]
    [InlineData("特困人员起付标准0元，年度支付限额无。", "- special-hardship deductible 0", "- special-hardship cap none")]
    [InlineData("低保对象住院由区残联按50%给予补助。")]
    [InlineData("特困人员起付标准为0；低保边缘家庭成员为1500元。", "- special-hardship deductible 0", "- marginal deductible 1500")]
    [InlineData(
        "全额资助特困人员参保，对低保对象资助280元、监测对象资助150元。",
        "subsidised_insurance special-hardship subsidy 100",
        "subsidised_insurance minimum-living subsidy 280",
        "subsidised_insurance monitored subsidy 150"
    )]
    [InlineData("低保对象住院按80%救助，其中孤儿100%。", "inpatient minimum-living ratio 80", "inpatient orphan ratio 100")]
    [InlineData("孤儿基本生活补助标准由每人900元/月提高到979元/月。")]
    [InlineData("下列五类医疗救助对象住院按80%给予救助：", "inpatient everyone ratio 80")]
    [InlineData("医疗救助资金由市、县财政按4:6的比例分担，区县按不低于20%的比例配套。")]
    [InlineData("县财政按人均3元安排医疗救助资金，基金累计结余不超过15%。")]
    public void A_wording_is_read(string clause, params string[] standards) =>
        Samples.Standards($"第一条 {clause}").ShouldBe(standards, ignoreOrder: true);

    [Fact]
    public void The_standards_of_another_article_are_taken_over_where_they_are_one_of_each_kind() =>
        Samples
            .Standards("第一条 低保对象住院按70%给予救助，年度限额5万元。", "第二条 见义勇为人员按照第一条规定的标准给予救助。")
            .ShouldBe([
                "inpatient minimum-living ratio 70",
                "inpatient minimum-living cap 50000",
                "inpatient other ratio 70",
                "inpatient other cap 50000",
            ]);

    [Fact]
    public void The_standards_of_an_item_are_taken_over_by_its_number() =>
        Samples
            .Standards(
                "第一条 住院救助比例：",
                "（一）特困人员按100%救助；",
                "（二）低保对象按80%救助。",
                "第二条 优抚对象按照第一条第（二）项规定的标准给予救助。"
            )
            .ShouldContain("inpatient veteran ratio 80");

    [Fact]
    public void A_reference_to_an_article_with_several_standards_is_listed_and_not_guessed()
    {
        var extraction = Extractor.Read(
            LegalTextReader.Read(
                "sample",
                [
                    "样例市医疗救助办法",
                    "第一条 特困人员住院按100%、低保对象按80%给予救助。",
                    "第二条 优抚对象按照第一条规定的标准给予救助。",
                ]
            )
        );

        extraction.Unread.ShouldHaveSingleItem().Why.ToString().ShouldContain("第一条");
        extraction.OfAssistance.ShouldNotContain(standard => standard.Recipient.Name == "优抚对象");
    }

    [Fact]
    public void Items_that_only_name_recipients_have_what_their_lead_sets() =>
        Samples
            .Standards("第一条 下列人员住院按70%的比例给予救助：", "（一）低保对象；", "（二）孤儿。")
            .ShouldBe(["inpatient minimum-living ratio 70", "inpatient orphan ratio 70"]);

    [Fact]
    public void Items_that_name_nobody_are_for_those_of_the_lead() =>
        Samples
            .Standards("第一条 低保对象住院救助标准：", "（一）一级医院80%；", "（二）二级医院70%。")
            .ShouldBe(["inpatient minimum-living ratio 80", "inpatient minimum-living ratio 70"]);

    [Fact]
    public void Recipients_named_after_another_class_of_the_text_take_over_its_standards() =>
        Samples
            .Standards("第一条 困境儿童参照低保对象救助标准执行。", "第二条 低保对象住院按70%救助，年度限额5万元。")
            .ShouldBe(
                [
                    "inpatient minimum-living ratio 70",
                    "inpatient minimum-living cap 50000",
                    "inpatient orphan ratio 70",
                    "inpatient orphan cap 50000",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void Items_that_are_pointed_at_are_recipients() =>
        Samples
            .Standards(
                "第一条 救助对象：",
                "（一）特困人员；",
                "（二）低保对象。",
                "第二条 第一条第（一）项、第（二）项人员住院按80%救助。"
            )
            .ShouldBe(["inpatient special-hardship ratio 80", "inpatient minimum-living ratio 80"]);

    [Fact]
    public void A_sentence_that_names_nobody_is_for_all_whom_the_one_before_named() =>
        Samples
            .Standards("第一条 特困人员住院不设起付标准，低保对象起付标准500元。政策范围内费用分别按100%、80%救助。")
            .ShouldBe(
                [
                    "inpatient special-hardship deductible 0",
                    "inpatient minimum-living deductible 500",
                    "inpatient special-hardship ratio 100",
                    "inpatient minimum-living ratio 80",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void Figures_above_the_first_number_are_read() =>
        Samples.Standards("低保对象住院按80%给予救助。", "一、申请", "向乡镇申请。").ShouldBe(["inpatient minimum-living ratio 80"]);

    [Fact]
    public void A_table_of_two_columns_is_read_and_a_bare_number_of_an_unknown_column_is_not() =>
        Samples
            .Standards(
                "一、参保资助",
                "人员类别 | 资助标准（元/人）",
                "特困人员 | 400",
                "二、参保明细",
                "人员类别 | 个人缴费标准 | 资助金额 | 实缴",
                "低保对象 | 400 | 400 | 0"
            )
            .ShouldBe(["subsidised_insurance special-hardship subsidy 400", "subsidised_insurance minimum-living subsidy 400"]);

    [Fact]
    public void Classes_may_be_named_by_their_range() =>
        Samples
            .Standards("第一条 第一类：特困人员。", "第二条 第二类：低保对象。", "第三条 第一至二类救助对象住院按80%救助。")
            .ShouldBe(["inpatient class-1 ratio 80", "inpatient class-2 ratio 80"]);

    [Fact]
    public void Classes_may_be_counted_by_the_heavenly_stems() =>
        Samples
            .Standards(
                "第一条 甲类：特困人员；",
                "第二条 乙类：低保对象。",
                "第三条 甲类、乙类对象住院分别按90%、80%救助，甲类、乙类药品不予救助。"
            )
            .ShouldBe(["inpatient class-1 ratio 90", "inpatient class-2 ratio 80"]);

    [Fact]
    public void People_counted_by_kinds_are_no_class() =>
        Samples.Standards("第一条 三类人员住院均按80%救助。").ShouldBe(["inpatient everyone ratio 80"]);

    [Fact]
    public void An_answer_is_about_what_the_question_asks() =>
        Samples
            .Standards("问：一年最多能救助多少？", "答：低保对象8万元，孤儿5万元。")
            .ShouldBe(["- minimum-living cap 80000", "- orphan cap 50000"]);

    [Fact]
    public void Bands_of_items_are_no_deductible() =>
        Samples
            .Standards("第一条 因病致贫重病患者住院自付费用：", "（一）1万元至3万元的部分，救助50%；", "（二）3万元以上的部分，救助60%。")
            .ShouldBe(["inpatient illness-impoverished ratio 50", "inpatient illness-impoverished ratio 60"]);

    [Fact]
    public void Help_of_a_charity_is_no_medical_assistance() =>
        Extractor
            .Read(
                LegalTextReader.Read(
                    "sample",
                    ["样例市慈善总会大病救助项目方案", "一、救助标准", "低保对象个人负担5万元以上的，救助8000元。"]
                )
            )
            .OfAssistance.ShouldBeEmpty();

    [Fact]
    public void A_line_of_the_lead_is_the_deductible_of_its_items() =>
        Samples
            .Standards("第一条 低保对象住院自付费用超过5000元的部分，按下列比例给予救助：", "（一）特困人员80%；", "（二）低保对象70%。")
            .ShouldBe([
                "inpatient minimum-living deductible 5000",
                "inpatient special-hardship ratio 80",
                "inpatient minimum-living ratio 70",
            ]);

    [Theory]
    [InlineData("第一条 重点救助对象包括特困人员、低保对象。")]
    [InlineData("第一条 特困人员、低保对象统称重点救助对象。")]
    [InlineData(
        "第一条 救助对象包括：|（一）特困人员；|（二）低保对象；|（三）低保边缘家庭成员。|前款第（一）项、第（二）项规定的人员为重点救助对象。"
    )]
    [InlineData("第一条 重点救助对象：|（一）特困人员；|（二）低保对象。")]
    public void A_group_has_the_members_that_the_text_gives_it(string definition)
    {
        var extraction = Extractor.Read(
            LegalTextReader.Read("sample", ["样例市医疗救助办法", .. definition.Split('|'), "第二条 重点救助对象住院按80%给予救助。"])
        );

        extraction.MembersOf("priority").ShouldBe(["special-hardship", "minimum-living"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("尿毒症透析患者门诊每月救助不超过400元。", "at most; per month; for 尿毒症透析")]
    [InlineData("患白血病、血友病的低保对象，住院按80%给予救助。", "for 白血病、血友病")]
    [InlineData("特困人员在一级、二级医疗机构住院，救助比例分别为90%、80%。", "一级医疗机构", "二级医疗机构")]
    public void What_a_value_depends_on_is_kept(string clause, params string[] conditions) =>
        Extractor
            .Read(LegalTextReader.Read("sample", ["样例市医疗救助办法", $"第一条 {clause}"]))
            .OfAssistance.Select(standard => standard.Condition)
            .ShouldBe(conditions);

    [Fact]
    public void Articles_of_an_annex_are_not_those_of_the_text() =>
        Samples
            .Standards(
                "第一条 低保对象住院按70%给予救助。",
                "2024年1月1日",
                "附件",
                "第一条 特困人员住院按90%给予救助。",
                "第二条 孤儿按照第一条规定的标准给予救助。"
            )
            .ShouldBe(["inpatient minimum-living ratio 70", "inpatient special-hardship ratio 90", "inpatient orphan ratio 90"]);

    [Fact]
    public void Lump_sums_by_amount_keep_their_bands() =>
        Extractor
            .Read(
                LegalTextReader.Read(
                    "sample",
                    ["样例县医疗救助办法", "第一条 五保户住院，个人负担1000元以上3000元以下的，救助300元；3000元以上的，救助800元。"]
                )
            )
            .OfAssistance.Select(standard => (standard.Measure, standard.Value, standard.Band))
            .ShouldBe([
                (StandardMeasure.LumpSum, 300m, new StandardBand(1000, 3000)),
                (StandardMeasure.LumpSum, 800m, new StandardBand(3000, null)),
            ]);
}
