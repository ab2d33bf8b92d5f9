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
