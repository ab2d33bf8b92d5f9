using Tuodi.Kernel;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Texts;

namespace Tuodi.Tests.Legislation;

/// <summary>Wordings that set something for a part: of those who were named, of the illnesses, of the costs; and lines from which people are watched.</summary>
public sealed class PartWordingTests
{
    [Theory]
    [InlineData(
        "特困人员、低保对象、返贫致贫人口住院自付费用按80%救助，其中特困人员100%。",
        "inpatient minimum-living ratio 80",
        "inpatient returned-to-poverty ratio 80",
        "inpatient special-hardship ratio 100"
    )]
    [InlineData(
        "特困人员、低保对象住院按80%救助，其中特困人员100%，年度限额5万元。",
        "inpatient minimum-living ratio 80",
        "inpatient special-hardship ratio 100",
        "inpatient minimum-living cap 50000",
        "inpatient special-hardship cap 50000"
    )]
    [InlineData(
        "低保对象住院按80%救助，其中低保对象中的重度残疾人90%。",
        "inpatient minimum-living ratio 80",
        "inpatient severe-disability ratio 90"
    )]
    [InlineData("特困人员不设封顶线。低保对象等其他救助对象年封顶线为6万元。", "- special-hardship cap none", "- rest cap 60000")]
    [InlineData(
        "特困人员救助比例为100%，低保对象、低保边缘家庭成员等其他救助对象救助比例为70%。",
        "- special-hardship ratio 100",
        "- rest ratio 70"
    )]
    [InlineData("孤儿等其他困难群众住院救助比例为70%。", "inpatient orphan ratio 70", "inpatient other ratio 70")]
    [InlineData(
        "低保对象自付费用5000元以上（超过5000元的部分，含5000元），按60%给予救助。",
        "- minimum-living deductible 5000",
        "- minimum-living ratio 60"
    )]
    [InlineData(
        "低保对象自付费用超过5000元的部分（不含5000元）按60%救助，年度限额（含门诊救助1万元）5万元。",
        "- minimum-living deductible 5000",
        "- minimum-living ratio 60",
        "- minimum-living cap 50000"
    )]
    public void A_part_has_its_own_standard(string clause, params string[] standards) =>
        Samples.Standards($"第一条 {clause}").ShouldBe(standards, ignoreOrder: true);

    [Theory]
    [InlineData(
        "住院救助。对重特大疾病救助，特困人员按100%救助，年救助限额7万元；低保对象按80%救助，年救助限额5万元。",
        "major_disease special-hardship ratio 100",
        "major_disease special-hardship cap 70000",
        "major_disease minimum-living ratio 80",
        "major_disease minimum-living cap 50000"
    )]
    [InlineData(
        "孤儿个人负担部分由户籍所在区民政部门按照80%给予报销，一个医疗保险年度内不超过0.6万元。",
        "- orphan ratio 80",
        "- orphan cap 6000"
    )]
    [InlineData("特困人员参加居民医保，个人应缴费用由医疗救助资金全额负担。", "subsidised_insurance special-hardship subsidy 100")]
    [InlineData("特困人员参加居民医保，个人应缴费用由个人全额负担。")]
    [InlineData(
        "低保对象住院按70%救助，门诊慢特病费用参照住院执行，年度限额1万元。",
        "inpatient minimum-living ratio 70",
        "outpatient minimum-living cap 10000"
    )]
    [InlineData(
        "低保边缘家庭成员超过上年度居民人均可支配收入百分之十的部分，救助比例为百分之七十。",
        "- marginal deductible 10",
        "- marginal ratio 70"
    )]
    [InlineData("前款规定的年度累计限额为五万元，特困人员不受此限。", "- everyone cap 50000", "- special-hardship cap none")]
    [InlineData(
        "特困人员、孤儿取消起付标准，暂不具备条件的，其起付标准不得高于上年度居民人均可支配收入的5%。",
        "- special-hardship deductible 0",
        "- orphan deductible 0",
        "- special-hardship deductible 5",
        "- orphan deductible 5"
    )]
    [InlineData(
        "低保对象救助后自付还超过1.5万元的，超过部分再救助50%。",
        "major_disease minimum-living deductible 15000",
        "major_disease minimum-living ratio 50"
    )]
    [InlineData("取消起付线。低保户住院不再设起付线。", "inpatient minimum-living deductible 0")]
    [InlineData("医疗费用由新农合基金补偿70%，医疗救助基金补助20%。", "- everyone ratio 20")]
    public void What_only_real_texts_and_fresh_ones_taught(string clause, params string[] standards) =>
        Samples.Standards($"第一条 {clause}").ShouldBe(standards, ignoreOrder: true);

    [Theory]
    [InlineData(
        "一是提高比例。特困人员、低保对象住院救助比例为80%。二是加强门诊。门诊慢特病救助比例为60%，年度限额1万元，与住院不共用限额。",
        "inpatient special-hardship ratio 80",
        "inpatient minimum-living ratio 80",
        "outpatient everyone ratio 60",
        "outpatient everyone cap 10000"
    )]
    [InlineData("低保边缘家庭住院起付线2000元，报70%。", "inpatient marginal deductible 2000", "inpatient marginal ratio 70")]
    [InlineData("参保资助：低保对象自己交80元（资助320元）。", "subsidised_insurance minimum-living subsidy 320")]
    [InlineData("第一类对象：特困人员。年度救助限额：第一类不设限额，第二类8万元。", "- class-1 cap none", "- class-2 cap 80000")]
    [InlineData("重特大疾病救助。低保对象自付费用超过住院救助封顶线的部分，按80%的比例救助。", "major_disease minimum-living ratio 80")]
    [InlineData(
        "低保对象住院按70%、特困人员按100%救助，年度封顶线1.5万元；低收入救助对象按50%救助，年度封顶线1万元。",
        "inpatient minimum-living ratio 70",
        "inpatient special-hardship ratio 100",
        "inpatient minimum-living cap 15000",
        "inpatient special-hardship cap 15000",
        "inpatient marginal ratio 50",
        "inpatient marginal cap 10000"
    )]
    [InlineData(
        "监测对象和低保边缘家庭成员、因病致贫重病患者的起付标准分别为2400元、6000元。",
        "- monitored deductible 2400",
        "- marginal deductible 2400",
        "- illness-impoverished deductible 6000"
    )]
    [InlineData(
        "门诊救助。特困人员按80%救助，低保对象、孤儿按60%救助，年度救助限额分别为5000元、3000元、2000元。",
        "outpatient special-hardship ratio 80",
        "outpatient minimum-living ratio 60",
        "outpatient orphan ratio 60",
        "outpatient special-hardship cap 5000",
        "outpatient minimum-living cap 3000",
        "outpatient orphan cap 2000"
    )]
    [InlineData(
        "重特大疾病救助。低保对象住院救助达到封顶线后，个人负担仍超过2万元的，超过部分按50%救助，最高3万元。",
        "major_disease minimum-living deductible 20000",
        "major_disease minimum-living ratio 50",
        "major_disease minimum-living cap 30000"
    )]
    [InlineData("各地逐步取消低保对象住院救助起付线。")]
    [InlineData(
        "倾斜救助：低保对象、低保边缘家庭成员 80%，起付 7000 元，限额 20 万元；支出型困难家庭 80%，起付 1.2 万元，限额 20 万元。",
        "major_disease minimum-living ratio 80",
        "major_disease minimum-living deductible 7000",
        "major_disease minimum-living cap 200000",
        "major_disease marginal ratio 80",
        "major_disease marginal deductible 7000",
        "major_disease marginal cap 200000",
        "major_disease illness-impoverished ratio 80",
        "major_disease illness-impoverished deductible 12000",
        "major_disease illness-impoverished cap 200000"
    )]
    [InlineData("低保对象住院个人支付比例为20%，医疗救助支付比例为80%。", "inpatient minimum-living ratio 80")]
    [InlineData("对特困人员全额资助参保，对低保对象给予全额或者定额资助。", "subsidised_insurance special-hardship subsidy 100")]
    [InlineData("对符合条件的低保对象给予部分或者全额救助。")]
    public void Points_in_a_row_and_plain_speech_are_read(string clause, params string[] standards) =>
        Samples.Standards($"第一条 {clause}").ShouldBe(standards, ignoreOrder: true);

    [Theory]
    [InlineData("关于做好临时救助工作的通知", "一、支出型困难", 0)]
    [InlineData("某市社会救助条例", "一、支出型临时救助", 0)]
    [InlineData("某市医疗救助办法", "一、临时救助", 2)]
    public void Temporary_relief_is_not_medical_assistance_but_where_it_is_a_part_of_it(string title, string heading, int standards) =>
        new StandardExtractor(Samples.Words)
            .Read(LegalTextReader.Read("text.txt", [title, heading, "1．特困人员医疗支出3万元以上部分按照50%给予救助。"]))
            .OfAssistance.Count()
            .ShouldBe(standards);

    [Fact]
    public void What_a_person_pays_in_is_the_premium_in_a_text_on_insurance_too() =>
        new StandardExtractor(Samples.Words)
            .Read(LegalTextReader.Read("sample", ["样例市居民医保缴费", "第一条 低保对象、孤儿——个人缴纳30元，财政资助320元。"]))
            .OfAssistance.Select(standard => (standard.Measure, standard.Value))
            .ShouldBe([(StandardMeasure.Subsidy, 320m), (StandardMeasure.Subsidy, 320m)]);

    [Fact]
    public void A_bureau_of_healthcare_security_in_the_title_does_not_make_a_text_one_on_insurance() =>
        new StandardExtractor(Samples.Words)
            .Read(
                LegalTextReader.Read(
                    "sample",
                    [
                        "样例市医疗保障局关于第218号提案答复的函",
                        "我市完善医疗救助制度，提高住院救助水平，资助参保应资尽资，特困人员救助比例为100%，并实施倾斜救助。",
                        "低保边缘家庭起付标准为2200元。",
                    ]
                )
            )
            .OfAssistance.Select(standard => (standard.Measure, standard.Value))
            .ShouldContain((StandardMeasure.Deductible, 2200m));

    [Fact]
    public void Somebody_whom_the_book_does_not_know_is_named_all_the_same() =>
        Of("第一条 低保对象住院按70%救助。对突发大病的新就业形态劳动者家庭，按50%救助。")
            .Select(standard => (standard.Recipient.Name, standard.Value))
            .ShouldBe([("低保对象", 70m), ("突发大病的新就业形态劳动者家庭", 50m)]);

    [Fact]
    public void A_question_goes_on_with_the_help_of_the_one_before() =>
        Samples
            .Standards(
                "问：住院救助有没有门槛费？",
                "答：低保对象没有门槛费；低保边缘家庭成员一年累计超过2800元的部分才能救助。",
                "问：能报多少比例？",
                "答：低保对象报八成，低保边缘家庭成员报七成。"
            )
            .ShouldBe(
                [
                    "inpatient minimum-living deductible 0",
                    "inpatient marginal deductible 2800",
                    "inpatient minimum-living ratio 80",
                    "inpatient marginal ratio 70",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void Other_illnesses_are_not_those_of_the_list()
    {
        var caps = Of("第一条 重特大疾病救助。患35种重特大疾病的救助对象，年救助封顶线8万元；其他疾病年救助封顶线5万元。");

        caps.Select(standard => (standard.Method, standard.Value, standard.ConditionIn(Language.Chinese)))
            .ShouldBe([("major_disease", 80000m, "按年；患35种重特大疾病"), ("", 50000m, "按年；患其他疾病")]);
    }

    [Theory]
    [InlineData("低收入人口年度自付医疗费用超过6000元的，纳入监测范围。", StandardScope.Monitoring, 6000)]
    [InlineData("医保部门将个人年度累计负担医疗费用达到8000元的人员信息推送民政部门。", StandardScope.Monitoring, 8000)]
    [InlineData("因病致贫重病患者是指年度个人自付合规医疗费用超过2万元的家庭成员。", StandardScope.Eligibility, 20000)]
    public void An_amount_from_which_people_are_watched_or_recognised_is_a_line(string clause, StandardScope scope, int value) =>
        Of($"第一条 {clause}")
            .Select(standard => (standard.Scope, standard.Measure, standard.Value, standard.Unit))
            .ShouldBe([(scope, StandardMeasure.Threshold, (decimal)value, StandardUnit.Yuan)]);

    [Fact]
    public void What_a_value_depends_on_is_said_in_both_languages()
    {
        var standard = Of("第一条 低保对象自付费用1万元以上至3万元部分按不低于60%给予救助。").Single();

        standard.Condition.ShouldBe("at least; band over 10000 to 30000");
        standard.ConditionIn(Language.Chinese).ShouldBe("不低于；超过10000元至30000元的部分");
    }

    private static IReadOnlyList<Standard> Of(string line) =>
        new StandardExtractor(Samples.Words).Read(LegalTextReader.Read("sample", ["样例市医疗救助办法", line])).Standards;
}
