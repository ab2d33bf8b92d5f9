using Tuodi.Comparison.Conformity;
using Tuodi.Policies.Library;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Comparison;

/// <summary>The findings of some shipped places under the law of 2026, each compared by hand with what the place's document and its sources say.</summary>
public sealed class ShippedConformityTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly PolicyLibrary Library = new(Path.Combine(Repository.Root, "policies"));

    [Theory]
    // 京医保发〔2022〕37号: no monitored persons in 一, further categories named by departments, 85 % for low-income as for minimum living
    // without a deductible in 六（二）3; 十（三） keeps unreferred care out, so referral is no finding.
    [InlineData(
        "110000",
        "Missing recipients: monitored",
        "WithoutAuthority others-by: returned-youth retrenched-worker living-hardship",
        "Looser ratio-others: marginal",
        "Missing law-recipients: rigid-expenditure",
        "Looser deductible-marginal: marginal"
    )]
    // Of Panjin, Zichuan and Yichang a page or a guide was read, not the text: what it is silent of is not known to be missing.
    [InlineData("211100")]
    [InlineData("370302")]
    [InlineData("420500")]
    // Of Jiangyin an example and a page; that it has no second round is a reading of the example, which is silent of it.
    [InlineData(
        "320281",
        "Looser ratio-others: marginal monitored illness-impoverished",
        "Looser ratio-others: marginal monitored illness-impoverished",
        "WithoutAuthority law-others-by: registered-poor",
        "Looser deductible-marginal: marginal",
        "Looser deductible-ill: illness-impoverished",
        "WithoutAuthority scope: "
    )]
    // The Jiujiang copies are a part of the rules: they keep chronic visits for three classes, name sudden hardship, and their premiums are of 2022;
    // what they leave out is open.
    [InlineData(
        "360400",
        "Expired enrolment-full: special-hardship",
        "Expired enrolment-fixed: minimum-living returned-to-poverty",
        "Missing chronic: marginal monitored",
        "WithoutAuthority law-others-by: sudden-hardship",
        "Expired law-enrolment: special-hardship minimum-living"
    )]
    public void The_findings_of_a_place_are_those_that_its_text_bears_out(string division, params string[] findings)
    {
        var place = new ConformityCheck(Library, Day, new Dictionary<string, string>()).Of(division);
        place.Findings.Select(finding => $"{finding.Kind} {finding.Rule}: {string.Join(' ', finding.Categories)}").ShouldBe(findings);
    }

    [Fact]
    public void Every_verdict_of_every_place_names_the_national_article_and_where_the_place_says_it()
    {
        var places = new ConformityCheck(Library, Day, new Dictionary<string, string>()).All();
        places.Count.ShouldBeGreaterThanOrEqualTo(22);
        foreach (var place in places)
        {
            foreach (var finding in place.Findings.Where(finding => finding.Element != "document"))
            {
                var name = $"{place.Division} {finding.Rule}";
                finding.NationalCite.ShouldNotBeNull(name);
                finding.NationalSpot.ShouldNotBeNull(name);
                finding.LocalCite.ShouldNotBeNull(name);
                finding.LocalSpot.ShouldNotBeNull(name);
                (finding.Example is null).ShouldBe(finding.NoExample is not null, name);
            }
        }
    }
}
