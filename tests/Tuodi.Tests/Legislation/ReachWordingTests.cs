using Tuodi.Kernel;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Texts;
using Tuodi.Legislation.Wording;

namespace Tuodi.Tests.Legislation;

/// <summary>How far a word reaches: for whom, for what help and of which measure a number is that does not say so itself, and when it is not read because that cannot be told.</summary>
public sealed class ReachWordingTests
{
    [Theory]
    [InlineData(
        "一、住院救助。低保对象按70%救助，低保边缘家庭成员按60%救助。年度救助限额5万元。",
        "inpatient minimum-living ratio 70",
        "inpatient marginal ratio 60",
        "inpatient everyone cap 50000"
    )]
    [InlineData(
        "一、住院救助。低保对象按70%救助，低保边缘家庭成员按60%救助。年度救助限额均为5万元。",
        "inpatient minimum-living ratio 70",
        "inpatient marginal ratio 60",
        "inpatient minimum-living cap 50000",
        "inpatient marginal cap 50000"
    )]
    [InlineData(
        "一、资助参保。对特困人员参加居民医保的个人缴费给予全额资助。参加二档的，不分类别，统一按每人每年80元给予资助。",
        "subsidised_insurance special-hardship subsidy 100",
        "subsidised_insurance everyone subsidy 80"
    )]
    [InlineData(
        "一、门诊救助。低保对象、特困人员按70%救助，年度限额1万元（特困人员除外）。",
        "outpatient minimum-living ratio 70",
        "outpatient special-hardship ratio 70",
        "outpatient minimum-living cap 10000"
    )]
    [InlineData(
        "一、门诊救助。低保对象个人负担部分救助50%，其中重残、重病人员救助60%，年度限额400元，门诊特定疾病不受此限。",
        "outpatient minimum-living ratio 50",
        "outpatient minimum-living ratio 60",
        "outpatient minimum-living cap 400"
    )]
    [InlineData("一、救助标准。除特困人员外，门诊、住院和重特大疾病医疗救助合计不得超过4万元。", "- rest cap 40000")]
    [InlineData(
        "一、资助参保。农村五保户、农村低保对象参加新农合的个人缴费，每人每年资助20元，其中低保对象中的“三无”人员由财政全额负担。",
        "subsidised_insurance special-hardship subsidy 20",
        "subsidised_insurance minimum-living subsidy 20",
        "subsidised_insurance special-hardship subsidy 100"
    )]
    [InlineData(
        "一、倾斜救助。救助对象自付费用仍超过1万元的，对超过部分，特困人员、低保对象按70%、低保边缘家庭成员按60%给予倾斜救助。",
        "major_disease everyone deductible 10000",
        "major_disease special-hardship ratio 70",
        "major_disease minimum-living ratio 70",
        "major_disease marginal ratio 60"
    )]
    [InlineData("一、门诊救助。救助对象患城乡居民（职工）门诊慢性特殊疾病的，自付费用按60%救助。", "outpatient everyone ratio 60")]
    [InlineData(
        "一、资助参保。未纳入上述资助范围的稳定脱贫人口参加居民医保的个人缴费，每人资助80元。",
        "subsidised_insurance out-of-poverty subsidy 80"
    )]
    public void A_cap_behind_values_of_several_is_for_everyone_unless_it_says_for_whom(string clause, params string[] standards) =>
        Samples.Standards(clause).ShouldBe(standards, ignoreOrder: true);

    [Theory]
    [InlineData("一、住院（含门诊特殊病）救助。特困人员按100%救助。", "inpatient special-hardship ratio 100")]
    [InlineData(
        "一、门诊慢特病救助。低保对象按70%救助，与住院救助共用年度限额，其中门诊慢特病救助每人每年最高不超过1万元。",
        "outpatient minimum-living ratio 70",
        "outpatient minimum-living cap 10000"
    )]
    [InlineData("一、救助标准。门诊、住院和重特大疾病医疗救助合计不得超过4万元。", "- everyone cap 40000")]
    [InlineData(
        "一、救助标准。救助对象经报销后的个人自付费用（含起付标准以下费用），低保对象门诊按80%救助，一个年度内最高支付2000元。",
        "outpatient minimum-living ratio 80",
        "outpatient minimum-living cap 2000"
    )]
    [InlineData(
        "一、住院救助。低保对象起付线1000元。起付线以上部分：低保对象自负部分在5000元以下的按30%、5000元至2万元的按40%、2万元以上按50%救助。",
        "inpatient minimum-living deductible 1000",
        "inpatient minimum-living ratio 30",
        "inpatient minimum-living ratio 40",
        "inpatient minimum-living ratio 50"
    )]
    [InlineData(
        "一、住院救助。低保对象按70%救助，年度封顶线按照当地规定上浮20%执行。",
        "inpatient minimum-living ratio 70",
        "inpatient minimum-living cap 20"
    )]
    [InlineData(
        "一、门诊救助。日常门诊救助采取定额包干的办法，特困人员每人每年500元，低保对象每人每年200元。",
        "outpatient special-hardship lump_sum 500",
        "outpatient minimum-living lump_sum 200"
    )]
    [InlineData(
        "一、门诊救助。患尿毒症的低保对象和低保边缘家庭成员，个人负担部分在1000元以上的，超出部分分别按50%、30%的比例给予救助。",
        "outpatient minimum-living deductible 1000",
        "outpatient marginal deductible 1000",
        "outpatient minimum-living ratio 50",
        "outpatient marginal ratio 30"
    )]
    [InlineData(
        "一、门诊救助。特困人员每人每年给予门诊补助300元，低保对象每户每年200元。",
        "outpatient special-hardship lump_sum 300",
        "outpatient minimum-living lump_sum 200"
    )]
    [InlineData(
        "一、门诊救助。低保对象和低保边缘家庭成员每人每年最高分别不超过3000元和2000元。",
        "outpatient minimum-living cap 3000",
        "outpatient marginal cap 2000"
    )]
    [InlineData(
        "一、住院救助。低收入家庭中的重度残疾人和60岁以上老年人，个人负担超过3000元的部分，按照40%给予救助。",
        "inpatient severe-disability deductible 3000",
        "inpatient elderly deductible 3000",
        "inpatient severe-disability ratio 40",
        "inpatient elderly ratio 40"
    )]
    [InlineData("一、专项救助。对救助对象根据当年基金结余情况一次性给予不超过2万元的救助。", "- everyone cap 20000")]
    [InlineData(
        "一、救助限额。特困人员、低保对象、低保边缘家庭成员年度救助限额分别为不封顶、5万元、3万元。",
        "- special-hardship cap none",
        "- minimum-living cap 50000",
        "- marginal cap 30000"
    )]
    [InlineData(
        "一、资助参保。特困人员、低保对象、监测对象的个人缴费部分分别给予全额、不低于90%、不低于50%的资助。",
        "subsidised_insurance special-hardship subsidy 100",
        "subsidised_insurance minimum-living subsidy 90",
        "subsidised_insurance monitored subsidy 50"
    )]
    [InlineData(
        "一、住院救助。一般疾病住院救助比例为60%，重大疾病住院救助比例为70%。",
        "inpatient everyone ratio 60",
        "major_disease everyone ratio 70"
    )]
    [InlineData(
        "一、门诊救助。纳入基本医疗保险门诊慢性病管理的，一类救助对象按90%，二类救助对象按60%的比例救助。",
        "outpatient class-1 ratio 90",
        "outpatient class-2 ratio 60"
    )]
    [InlineData(
        "一、门诊慢特病救助。低保对象患慢性病的，按50%给予救助，年度限额3000元；患特殊病的，与住院救助合并计算年度限额。",
        "outpatient minimum-living ratio 50",
        "outpatient minimum-living cap 3000"
    )]
    [InlineData(
        "一、门诊救助。特困人员，每人每年200元；低保对象，每人每年100元。",
        "outpatient special-hardship lump_sum 200",
        "outpatient minimum-living lump_sum 100"
    )]
    [InlineData(
        "一、资助参保。低保对象参加居民医保，个人应缴的每人每年100元由医疗救助资金负担80元。",
        "subsidised_insurance minimum-living subsidy 80"
    )]
    [InlineData(
        "一、资助参保。低保边缘户中的重度残疾人的个人缴费，由医疗救助资金补助一半。",
        "subsidised_insurance severe-disability subsidy 50"
    )]
    [InlineData(
        "一、大病二次救助。二次救助按照超出部分的百分之三十给予，同样以3万元为限。",
        "major_disease everyone ratio 30",
        "major_disease everyone cap 30000"
    )]
    [InlineData("一、救助标准。患有九类重大疾病的救助对象，按60%救助。", "major_disease everyone ratio 60")]
    [InlineData("一、门诊救助。特困人员门诊费用每人每年包干500元。", "outpatient special-hardship lump_sum 500")]
    public void What_governs_a_number_is_what_stands_nearest_and_outside_parentheses(string clause, params string[] standards) =>
        Samples.Standards(clause).ShouldBe(standards, ignoreOrder: true);

    [Fact]
    public void Items_pointed_at_are_named_though_the_article_is_said_once() =>
        Samples
            .Standards(
                "第四条 下列人员可以申请医疗救助：",
                "（一）特困人员；",
                "（二）最低生活保障对象；",
                "（三）低保边缘家庭成员。",
                "第五条 第四条第（一）、（二）项对象参加居民医保，个人应缴费用由医疗救助资金全额代缴；第（三）项对象由医疗救助资金按个人应缴费用的50%予以资助。"
            )
            .ShouldBe(
                [
                    "subsidised_insurance special-hardship subsidy 100",
                    "subsidised_insurance minimum-living subsidy 100",
                    "subsidised_insurance marginal subsidy 50",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void An_item_is_for_whom_it_begins_with_though_the_book_does_not_know_them() =>
        Read(
            "样例市医疗救助办法",
            "第一条 患重特大疾病的救助对象，住院费用按以下规定救助：",
            "（一）低保对象，按70%救助；",
            "（二）支出较大的其他家庭的患者，按30%救助。"
        )
            .OfAssistance.Select(standard => (standard.Recipient.Name, standard.Value))
            .ShouldBe([("低保对象", 70m), ("支出较大的其他家庭的患者", 30m)]);

    [Theory]
    [InlineData("第一条 低保对象、特困人员、孤儿住院按70%救助，年度救助限额分别为5万元、3万元。")]
    [InlineData("第一条 低保对象住院按70%救助，年度救助限额为5万元、3万元。")]
    [InlineData("第一条 特困人员住院按100%救助，低保对象按80%救助，其他救助对象按60%救助，年度救助限额分别为5万元、3万元。")]
    public void Values_that_no_list_tells_apart_are_not_read(string clause)
    {
        var extraction = Read("样例市医疗救助办法", clause);

        extraction.OfAssistance.ShouldAllBe(standard => standard.Measure == StandardMeasure.Ratio);
        extraction.Unread.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("第二条 住院救助。特困人员100%，低保对象70%，低保边缘家庭成员50%。前两类人员年度限额为1.5万元。", 1)]
    [InlineData("第二条 县级人民政府规定的其他特殊困难人员，比照低保对象执行。", 1)]
    public void Who_is_only_counted_or_is_somebody_another_text_names_gets_no_value(string clause, int unread)
    {
        var extraction = Read("样例市医疗救助办法", "第一条 住院救助。低保对象按70%救助，年度限额5万元。", clause);

        extraction
            .OfAssistance.Where(standard => standard.Clause == "第二条")
            .ShouldAllBe(standard => standard.Measure == StandardMeasure.Ratio);
        extraction.Unread.Count.ShouldBe(unread);
    }

    [Theory]
    [InlineData("第一条 市级财政对财政困难的县按照60%的比例给予补助。")]
    [InlineData("第一条 目录外费用占医疗总费用的比例，三级医疗机构不得超过8%。")]
    [InlineData("第一条 资助参保资金控制在年度救助资金的30%以内。")]
    [InlineData("第一条 救助对象住院费用综合报销比例稳定在85%左右。")]
    [InlineData("第一条 救助对象单次自付费用超过1万元的，按重特大疾病医疗救助政策执行：")]
    public void What_others_raise_reach_or_control_is_no_standard(string clause) =>
        Read("样例市医疗救助办法", clause).OfAssistance.ShouldBeEmpty();

    [Fact]
    public void A_column_of_shares_of_the_premium_is_read_under_a_heading_that_names_recipients() =>
        Samples
            .Standards(
                "一、参保资助",
                "资助参保所需资金从医疗救助基金列支，个人缴费资助标准如下：",
                "资助对象\t资助比例\t个人实缴金额",
                "特困人员、孤儿\t全额\t0元",
                "低保对象\t80%\t76元"
            )
            .ShouldBe(
                [
                    "subsidised_insurance special-hardship subsidy 100",
                    "subsidised_insurance orphan subsidy 100",
                    "subsidised_insurance minimum-living subsidy 80",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void A_value_carried_from_before_gives_way_to_one_that_the_clause_says_outright()
    {
        var extraction = Read(
            "样例市医疗救助办法",
            "第一条 住院救助，年度内个人负担超过一定数额的，按50%救助。低保对象住院救助比例为70%。"
        );

        extraction.OfAssistance.Select(standard => (standard.Recipient.Name, standard.Value)).ShouldContain(("低保对象", 70m));
    }

    [Theory]
    [InlineData("第一条 春节期间对低收入家庭发放节日慰问每户500元。")]
    [InlineData("第一条 低收入家庭住房修缮，按照每户不超过3.5万元给予救助。")]
    public void A_number_that_nothing_connects_with_care_is_none_of_medical_assistance(string clause) =>
        Read(
            "样例市低收入家庭救助办法",
            clause,
            "第二条 低收入家庭成员的医疗救助：住院费用按70%给予医疗救助，年度最高10万元。",
            "第三条 医疗救助资金列入预算。",
            "第四条 医疗救助由民政部门组织实施，医疗救助对象实行动态管理。"
        )
            .OfAssistance.Select(standard => standard.Clause)
            .Distinct()
            .ShouldBe(["第二条"]);

    [Fact]
    public void A_share_of_a_standard_takes_nothing_over_but_whoever_follows_a_model_does() =>
        Samples
            .Standards(
                "一、住院救助。低保对象按70%给予医疗救助；返贫致贫人口参照低保对象执行。事实无人抚养儿童参照低保对象标准的60%发放生活补助。"
            )
            .ShouldBe(["inpatient minimum-living ratio 70", "inpatient returned-to-poverty ratio 70"], ignoreOrder: true);

    [Theory]
    [InlineData("minimum-living", "低保对象")]
    [InlineData("class-2", "二类对象")]
    [InlineData("everyone", "全体对象")]
    public void Recipients_are_told_in_words_to_readers_of_Chinese(string category, string words)
    {
        LegislationWords.Of(category, Language.Chinese).ShouldBe(words);
        LegislationWords.Of(category, Language.English).ShouldBe(category);
    }

    private static Extraction Read(string title, params string[] lines) =>
        new StandardExtractor(Samples.Words).Read(LegalTextReader.Read("sample", [title, .. lines]));
}
