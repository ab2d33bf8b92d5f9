using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Rules;
using Tuodi.Policies.Yaml;

namespace Tuodi.Tests.Office.Rules;

/// <summary>What is wrong in a rule file is told with its place, all at once.</summary>
public class OfficeRuleReaderTests
{
    [Theory]
    [InlineData("field: hospital, op: contains, value: x", "r.yaml:7:18: There is no field `hospital`")]
    [InlineData("field: institution, op: '>=', value: x", "r.yaml:7:35: `>=` does not fit `institution`")]
    [InlineData("field: total, op: in, value: 5", "r.yaml:7:29: `in` does not fit `total`")]
    [InlineData("field: total, op: '=', value: five", "r.yaml:7:41: `five` is no amount of money")]
    [InlineData("field: total, op: '=', other: institution", "r.yaml:7:41: `total` and `institution` are not of one kind")]
    [InlineData("field: total, op: '='", "r.yaml:7:9: A condition compares with `value` or with `other`")]
    [InlineData("field: total, op: about, value: 5", "r.yaml:7:29: `about` is no value of `op`")]
    public void A_condition_that_cannot_be_meant_is_refused(string condition, string problem) =>
        Problems(
                $$"""
                notice_above: 300
                rules:
                  - code: a
                    action: exclude
                    remark: x
                    when:
                      - { {{condition}} }
                """
            )
            .ShouldContain(text => text.StartsWith(problem, StringComparison.Ordinal));

    [Fact]
    public void A_rule_without_a_condition_and_a_code_that_stands_twice_are_refused()
    {
        var problems = Problems(
            """
            notice_above: 300
            rules:
              - { code: a, action: exclude, remark: x }
              - { code: a, action: exclude, remark: x, offset_pair: true, lists: [salaries] }
            """
        );
        problems.ShouldContain(text => text.Contains("would hit every row", StringComparison.Ordinal));
        problems.ShouldContain(text => text.Contains("`a` stands twice", StringComparison.Ordinal));
        problems.ShouldContain(text => text.Contains("`salaries` is no kind of settlement list", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_row_does_not_say_meets_no_condition()
    {
        var set = OfficeRuleReader.Read(
            YamlFile.Parse(
                """
                notice_above: 300
                rules:
                  - { code: a, on: true, action: exclude, remark: x, when: [{ field: used_major, op: "<", value: 5 }] }
                  - { code: b, on: true, action: exclude, remark: x, when: [{ field: institution, op: not_contains, value: 医院 }] }
                """,
                "r.yaml"
            )
        );
        var row = new Auditing.Month().Visit(Auditing.Month.Ana, new DateOnly(2025, 1, 1), 1000m, null).Rows[0];
        RuleRun.Of(set, [row with { Institution = null }], _ => null, new HashSet<string>()).Flags[0].IsExcluded.ShouldBeFalse();
        RuleRun.Of(set, [row with { Institution = "药房" }], _ => null, new HashSet<string>()).Flags[0].Code.ShouldBe("b");
    }

    [Fact]
    public void A_mapping_of_visits_tells_its_mistakes_with_their_places()
    {
        var error = Should.Throw<ProblemException>(() =>
            VisitMappingReader.Read(
                YamlFile.Parse("kinds: { 住院: bed }\nplaces: { 某区: 5001 }\ncolumns: { salary: [basic] }\n", "v.yaml")
            )
        );
        error.Problems.Select(problem => problem.Spot.ToString()).ShouldBe(["v.yaml:1:14", "v.yaml:2:15", "v.yaml:3:10"]);
    }

    private static List<string> Problems(string text) =>
        [
            .. Should
                .Throw<ProblemException>(() => OfficeRuleReader.Read(YamlFile.Parse(text, "r.yaml")))
                .Problems.Select(problem => problem.ToString()),
        ];
}
