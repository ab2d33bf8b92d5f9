using System.Text.RegularExpressions;
using Tuodi.Kernel;
using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Scoring;
using Tuodi.Legislation.Texts;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Legislation;

public sealed class ClassificationTests
{
    private static readonly Classifier Classifier = new(Samples.Rules, Samples.Words);

    [Fact]
    public void The_sample_texts_are_placed_as_their_labels_say() =>
        LabelledFolder.Read(Samples.Folder).ScoreLabels(Samples.Rules, Samples.Words).SelectMany(score => score.Wrong).ShouldBeEmpty();

    [Fact]
    public void A_folder_of_real_texts_reaches_the_targets_where_one_is_named()
    {
        if (Environment.GetEnvironmentVariable("TUODI_LEGISLATION_TEXTS") is not { Length: > 0 } folder)
        {
            return;
        }

        foreach (var score in LabelledFolder.Read(folder).ScoreLabels(Samples.Rules, Samples.Words))
        {
            var misses = string.Join("; ", score.Wrong);
            if (score.Field is "legislative_model" or "hierarchy" or "issuer_pattern")
            {
                score.Wrong.Count.ShouldBeLessThanOrEqualTo(1, $"{score.Field}: {misses}");
            }

            score.Share.ShouldBeGreaterThanOrEqualTo(0.85m, $"{score.Field}: {misses}");
        }
    }

    [Fact]
    public void A_verdict_shows_the_clause_that_decided()
    {
        var ground = Classify("heqing").Of("handling").Grounds[0];

        ground.Place.ShouldBe("第十二条");
        ground.Quote.ShouldContain("医疗保险经办机构审核");
    }

    [Fact]
    public void What_rests_on_silence_says_so()
    {
        var verdict = Classify("liuan-elderly").Of("fund_raising");

        (verdict.Value, verdict.Grounds.Count).ShouldBe(("not_stated", 0));
        verdict.Confidence.ShouldBeLessThanOrEqualTo(75);
    }

    [Theory]
    [InlineData("鼓励和支持扶老、助残、济困、赈灾、医疗救助等慈善公益活动。")]
    [InlineData("在需要时为见义勇为人员提供医疗救助、法律援助。")]
    [InlineData("为自驾旅游者提供道路指引、医疗救助、安全救援等服务。")]
    [InlineData("发生火灾的，应当为受灾人员提供必要的生活和医疗救助。")]
    public void First_aid_and_charity_are_another_subject(string sentence) =>
        Classifier.Classify(LegalTextReader.Read("x", ["某市文明条例", "第一条 " + sentence])).IsAboutAssistance.ShouldBeFalse();

    [Fact]
    public void Of_a_text_of_another_subject_only_the_issuer_can_be_told()
    {
        var result = Classify("fenghe-parks");

        result.IsAboutAssistance.ShouldBeFalse();
        result.Of("hierarchy").Value.ShouldBe("local_regulation");
        result
            .Verdicts.Where(verdict => verdict.Grounds.Count > 0)
            .Select(verdict => verdict.Field)
            .ShouldBe(["hierarchy", "issuer_pattern"]);
    }

    [Theory]
    [InlineData("国务院关于修改社会救助暂行办法的决定", "national")]
    [InlineData("清河市城乡医疗救助条例", "local_regulation")]
    [InlineData("某市民政局关于做好医疗救助工作的通知", "normative_document")]
    public void A_title_alone_tells_the_hierarchy(string title, string hierarchy) =>
        Classifier
            .Classify(LegalTextReader.Read("x", [title, "第一条 对低保对象给予医疗救助。"]))
            .Of("hierarchy")
            .Value.ShouldBe(hierarchy);

    [Fact]
    public void Rules_that_are_wrong_are_told_with_their_place()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "rules.yaml",
            "subject: { names: a, other-sense: b, surely: c }\nfields:\n  kind:\n    values: [one]\n    otherwise: one\n    rules:\n      - { value: two, match: '(', zh: 甲, en: a, colour: red }\n"
        );

        var problems = Should.Throw<ProblemException>(() => ClassificationRules.Read(path)).Problems;

        problems.Select(problem => problem.Spot.Line).ShouldBe([7, 7, 7]);
        problems.ShouldContain(problem => problem.Wrong.Contains("`colour` is no key"));
        problems.ShouldContain(problem => problem.Wrong.Contains("`two` is none of the values"));
        problems.ShouldContain(problem => problem.Wrong.StartsWith("This is no pattern"));
        problems.ShouldAllBe(problem => !Regex.IsMatch(problem.Said(Language.Chinese), "[A-Za-z]+ [a-z]+ [a-z]+"));
    }

    [Theory]
    [InlineData("（一）住院救助。低保对象按70%救助。", "（二）门诊救助。低保对象按50%救助。", "method_led")]
    [InlineData("（一）低保对象住院按70%救助，门诊按50%救助。", "（二）特困人员住院、门诊按100%救助。", "recipient_led")]
    public void Captions_and_standards_tell_how_a_text_is_arranged(string first, string second, string mode)
    {
        var result = Classifier.Classify(LegalTextReader.Read("x", ["某市医疗救助办法", "第一条 救助标准如下：", first, second]));

        result.Of("standard_mode").Value.ShouldBe(mode);
        result.Of("methods").Value.ShouldBe("outpatient;inpatient");
    }

    [Fact]
    public void Standards_for_those_whom_illness_made_poor_alone_are_help_with_major_disease() =>
        Classifier
            .Classify(
                LegalTextReader.Read(
                    "x",
                    [
                        "某市医疗救助办法",
                        "第一条 低保对象住院按70%救助。",
                        "第二条 支出型医疗救助对象的合规费用，3万元以下的按50%救助，3万元以上的按60%救助。",
                    ]
                )
            )
            .Of("methods")
            .Value.ShouldBe("inpatient;major_disease");

    private static TextClass Classify(string id) => Classifier.Classify(TextFile.Read(Samples.Text(id)));
}
