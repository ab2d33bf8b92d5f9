using Tuodi.Office.Recognising;

namespace Tuodi.Tests.Office.Reading;

/// <summary>Identities of three vocabularies, and townships, in every way of writing them.</summary>
public sealed class VocabularyTests
{
    [Theory]
    [InlineData("低保对象(救助)", "minimum-living")]
    [InlineData("特困人员（救助）", "special-hardship")]
    [InlineData("低保中重残重病人员(救助)", "minimum-living")]
    [InlineData("低保边缘户(救助)", "marginal")]
    [InlineData("低保边缘家庭成员", "marginal")]
    [InlineData("民政城乡低保对象", "minimum-living")]
    [InlineData("民政城乡孤儿", "orphan")]
    [InlineData("城乡孤儿", "orphan")]
    [InlineData("事实无人抚养儿童", "orphan")]
    [InlineData("在乡复原军人", "demobilised-soldier")]
    [InlineData("民政在乡老复员军人", "demobilised-soldier")]
    [InlineData("民政在乡重点优抚对象(不含1-6级残疾军人)", "special-care")]
    [InlineData("在乡重点优抚对象（不含1～6级残疾军人）", "special-care")]
    [InlineData("民政城乡重度(一、二级)残疾人员", "severe-disability")]
    [InlineData("城乡重度（1~2级）残疾人员", "severe-disability")]
    [InlineData("城乡重度（1-2级）残疾人员", "severe-disability")]
    [InlineData("返贫致贫人口", "returned-to-poverty")]
    [InlineData("脱贫不稳定户", "monitored")]
    [InlineData("边缘易致贫户", "monitored")]
    [InlineData("突发严重困难户", "monitored")]
    [InlineData("因病致贫家庭重病患者", "illness-impoverished")]
    [InlineData("因病致贫重病患者", "illness-impoverished")]
    [InlineData("刚性支出困难家庭成员", "rigid-expenditure")]
    [InlineData("农村低保", "minimum-living")]
    [InlineData("城市低保对象", "minimum-living")]
    [InlineData("农村特困人员", "special-hardship")]
    [InlineData("病故军人遗属", "bereaved-of-soldier")]
    [InlineData("普通居民", "ordinary")]
    public void An_identity_finds_its_category(string written, string category) => Lists.Data.Identities.Find(written).ShouldBe(category);

    [Theory]
    [InlineData("神秘对象")]
    [InlineData("3-4级残疾人员")]
    [InlineData("")]
    [InlineData("户主")]
    public void An_unknown_identity_stays_unknown(string written) => Lists.Data.Identities.Find(written).ShouldBeNull();

    [Fact]
    public void A_cell_may_name_several_identities()
    {
        var (categories, unknown) = Lists.Data.Identities.FindAll("低保对象、城乡重度（一、二级）残疾人员；神秘对象");
        categories.ShouldBe(["minimum-living", "severe-disability"]);
        unknown.ShouldBe(["神秘对象"]);
    }

    [Theory]
    [InlineData("双河镇", "双河镇")]
    [InlineData("双河", "双河镇")]
    [InlineData("双河镇人民政府", "双河镇")]
    [InlineData(" 双 河 镇 ", "双河镇")]
    [InlineData("500001", "双河镇")]
    [InlineData("东坪街道办事处", "东坪街道")]
    [InlineData("雙河鎮", "双河镇")]
    [InlineData("某區大雙河三村", "大双河乡")]
    [InlineData("东坪街道办", "东坪街道")]
    [InlineData("某区双河镇三村", "双河镇")]
    [InlineData("某区大双河三村", "大双河乡")]
    [InlineData("石门", null)]
    [InlineData("西山镇", null)]
    [InlineData("", null)]
    public void A_township_is_found_however_it_is_written(string written, string? name) =>
        new TownNames([("500001", "双河镇"), (null, "东坪街道"), (null, "大双河乡"), (null, "石门镇"), (null, "石门乡")])
            .Find(written)
            .ShouldBe(name);
}
