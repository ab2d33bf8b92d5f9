using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Texts;

namespace Tuodi.Tests.Legislation;

/// <summary>医疗救助 is also what first aid, rescue and charity do.</summary>
public sealed class SubjectTests
{
    private static readonly Classifier Classifier = new(Samples.Rules, Samples.Words);

    [Theory]
    [InlineData("清河市体育赛事条例", "赛事主办方应当配备急救设备，为参赛者提供医疗救助。")]
    [InlineData("清河市水上搜救条例", "医疗机构应当做好获救人员的医疗救助工作。")]
    [InlineData("清河市反家庭暴力条例", "为受害人提供心理辅导、医疗救助、法律援助等帮助。")]
    [InlineData("清河市道路交通安全条例", "对受伤人员及时进行医疗救助，不得因费用未支付而拖延。")]
    [InlineData("清河市慈善条例", "慈善组织可以开展济困、医疗救助、教育资助等慈善项目。")]
    [InlineData("清河市轨道交通条例", "运营单位应当为突发疾病的乘客提供必要的医疗救助帮助。")]
    [InlineData("清河市志愿服务条例", "志愿服务组织可以在医疗救助、抢险救灾等领域开展服务。")]
    public void The_same_words_in_another_sense_are_no_medical_assistance(string title, string sentence) =>
        Classify(title, sentence).IsAboutAssistance.ShouldBeFalse();

    [Theory]
    [InlineData("清河市残疾人保障条例", "对符合条件的贫困残疾人，按照规定给予医疗救助。")]
    [InlineData("清河市妇女权益保障条例", "对患有重病的低收入妇女给予医疗救助。")]
    [InlineData("清河市见义勇为条例", "见义勇为人员伤残的，医疗费用由医疗保险支付，符合条件的给予医疗救助。")]
    [InlineData("清河市医疗保险条例", "经基本医疗保险支付后个人负担较重的困难人员，按规定纳入医疗救助。")]
    public void A_single_clause_on_it_makes_a_text_one_with_clauses_elsewhere(string title, string sentence)
    {
        var result = Classify(title, sentence);

        result.IsAboutAssistance.ShouldBeTrue();
        result.Of("legislative_model")!.Value.ShouldBe("decentralised");
    }

    private static TextClass Classify(string title, string sentence) =>
        Classifier.Classify(LegalTextReader.Read("sample", [title, $"第十条 {sentence}"]));
}
