using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Policies.Yaml;
using Tuodi.Settlement.Cases;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Cases;

/// <summary>Mistakes that would change a figure without anybody noticing are told.</summary>
public class SilentMistakesTests
{
    private const string Person = "person: { scheme: residents, categories: [minimum-living] }";
    private const string Visit =
        "{ id: v1, date: 2024-03-01, kind: inpatient, referral: local, amounts: { total: 1000, in_policy: 1000 }, paid: { basic: 0, critical_illness: 0, second_round: 0 } }";

    [Theory]
    [InlineData("since: { minimum_living: 2024-01-01 }", "Did you mean `minimum-living`?")]
    [InlineData("until: { orphan: 2024-01-01 }", "does not hold the category `orphan`")]
    [InlineData("since: { minimum-living: 2024-05-01 }, until: { minimum-living: 2024-01-01 }", "ends before it was recognised")]
    public void A_day_under_a_wrong_name_is_refused(string days, string told) =>
        Refused(Person.Replace(" }", $", {days} }}", StringComparison.Ordinal), Visit).ShouldContain(told);

    [Theory]
    [InlineData("{ year: 2024, layers: { assistance: { paid: 9000 } } }", "no `accounts`")]
    [InlineData("{ year: 2023, layers: {}, accounts: {} }", "are of 2023")]
    public void Half_a_memory_is_refused(string accumulators, string told) =>
        Refused($"{Person}\naccumulators: {accumulators}", Visit).ShouldContain(told);

    [Theory]
    [InlineData("{ reverses: v1 }, { reverses: v1 }", "already taken back")]
    [InlineData("{ reverses: v1, amounts: { total: 5 } }", "stands beside `reverses`")]
    [InlineData("{ reverses: v9 }", "no visit `v9`")]
    public void A_reversal_that_reverses_nothing_is_refused(string entries, string told) =>
        Refused(Person, $"{Visit}, {entries}").ShouldContain(told);

    [Fact]
    public void An_attribute_that_no_rule_asks_for_is_told()
    {
        var outcome = Run(
            Person,
            Visit.Replace("referral: local", "referral: local, institution: { attributes: { clas: public } }", StringComparison.Ordinal)
        );
        outcome
            .Warnings.Select(warning => warning.In(Language.English))
            .ShouldContain(warning => warning.Contains("attribute clas", StringComparison.Ordinal));
    }

    private static string Refused(string person, string visits) =>
        Should.Throw<ProblemException>(() => Run(person, visits)).Problems.ShouldHaveSingleItem().ToString();

    private static CaseOutcome Run(string person, string visits)
    {
        var library = new PolicyLibrary(Path.Combine(Repository.Root, "policies"));
        var text = $"title: t\npolicy: \"420500\"\n{person}\nvisits: [ {visits} ]\n";
        return new CaseRunner(library).Run(CaseReader.Read(YamlFile.Parse(text, "case.yaml"), "case.yaml"));
    }
}
