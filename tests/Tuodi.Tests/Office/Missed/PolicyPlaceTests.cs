using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Missed;
using Tuodi.Policies.Library;
using Tuodi.Tests.House;
using Tuodi.Tests.Office.Auditing;

namespace Tuodi.Tests.Office.Missed;

/// <summary>Whose policy it is, where only the lists tell.</summary>
public class PolicyPlaceTests
{
    [Theory]
    [InlineData("渝北区", "500112")]
    [InlineData("重庆市渝北区", "500112")]
    [InlineData(" 渝北区 ", "500112")]
    [InlineData("500112", "500112")]
    [InlineData("重庆市江北区", "500105")]
    [InlineData("湖北省宜昌市夷陵区", "420506")]
    [InlineData("宜昌市", "420500")]
    public void A_name_tells_the_division(string written, string division)
    {
        var place = Of((written, null));
        place.Division.Digits.ShouldBe(division);
        (place.Written, place.Rows).ShouldBe((written, 1));
    }

    [Theory]
    [InlineData("某区")]
    [InlineData("江北区")]
    [InlineData("湖北省渝北区")]
    public void A_name_that_is_not_certain_is_refused(string written) => Refused((written, null)).ShouldContain(written);

    [Fact]
    public void Where_the_identity_is_granted_comes_before_where_the_person_is_insured()
    {
        Of(("渝北区", "万州区"), ("渝北区", "江津区"), (null, "江津区")).Rows.ShouldBe(2);
        Of((null, "江津区"), (null, null))
            .ShouldSatisfyAllConditions(
                place => place.Division.Digits.ShouldBe("500116"),
                place => place.Column.Chinese.ShouldBe("参保地")
            );
    }

    [Fact]
    public void Several_places_are_a_choice_for_the_office_and_none_too()
    {
        Refused(("渝北区", null), ("渝北区", null), ("江津区", null)).ShouldContain("500112 渝北区 (2), 500116 江津区 (1)");
        Refused((null, null)).ShouldContain("--policy DIVISION");
    }

    [Theory]
    [InlineData("500116", "500116,500000")]
    [InlineData("420506", "420506,420500,420000")]
    [InlineData("460000", "460000")]
    [InlineData("430299", "430299,430200,430000")]
    public void A_place_without_a_document_goes_by_its_citys_or_its_provinces(string division, string chain) =>
        string.Join(',', Of((division, null)).WithThoseAbove()).ShouldBe(chain);

    [Fact]
    public void Every_place_with_a_policy_of_its_own_has_a_name() =>
        new PolicyLibrary(Path.Combine(Repository.Root, "policies"))
            .Divisions()
            .Except(["100000", "500100"])
            .Where(division => !Month.Mapping.Places.Divisions.Any(known => known.Digits == division))
            .ShouldBeEmpty();

    private static string Refused(params (string? Recognised, string? Insured)[] places) =>
        Should.Throw<ProblemException>(() => Of(places)).Problems.ShouldHaveSingleItem().ToString();

    private static PolicyPlace Of(params (string? Recognised, string? Insured)[] places) =>
        PolicyPlace.Of(
            [
                .. places.Select(
                    (place, i) =>
                        new SettlementRow
                        {
                            Spot = new Spot("list.csv", i + 2, 1),
                            Kind = ListKind.Unrescued,
                            PersonId = Month.Ana,
                            RecognisedAt = place.Recognised,
                            InsuredAt = place.Insured,
                        }
                ),
            ],
            Month.Mapping.Places
        );
}
