using Tuodi.Kernel;
using Tuodi.Simulation.Population;

namespace Tuodi.Tests.Simulation;

/// <summary>What is drawn follows from the seed, is whole, and names nobody.</summary>
public sealed class PopulationTests
{
    private const int Persons = 3_000;
    private static readonly County Seven = County.Draw(ShippedPlan.Plan, Persons, 7);

    [Fact]
    public void The_same_seed_gives_the_same_county_and_another_another()
    {
        Told(County.Draw(ShippedPlan.Plan, Persons, 7)).ShouldBe(Told(Seven));
        Told(County.Draw(ShippedPlan.Plan, Persons, 8)).ShouldNotBe(Told(Seven));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(2_999)]
    public void There_are_as_many_persons_as_were_asked_for_and_each_belongs_to_one_household(int persons)
    {
        var county = County.Draw(ShippedPlan.Plan, persons, 1);
        county.Residents.Select(each => each.Number).ShouldBe(Enumerable.Range(0, persons));
        county.Households.SelectMany(each => each.Members).ShouldBe(county.Residents, ignoreOrder: true);
        county.Residents.ShouldAllBe(each => each.Household.Members.Contains(each));
    }

    [Fact]
    public void No_household_is_without_an_adult() =>
        Seven.Households.Where(each => each.Members.All(member => member.Age < 20)).ShouldBeEmpty();

    [Fact]
    public void Identity_numbers_are_whole_nobodys_and_each_its_own()
    {
        foreach (var each in Seven.Residents)
        {
            each.CertNo.ShouldStartWith("999999");
            each.CertNo[6..14].ShouldBe(each.Born.ToString("yyyyMMdd"));
            ((each.CertNo[16] - '0') % 2 == 1).ShouldBe(each.IsMale);
            each.CertNo[17].ShouldBe(IdentityCheckDigit.Of(each.CertNo));
        }

        Seven.Residents.Select(each => each.CertNo).ShouldBeUnique();
    }

    [Fact]
    public void A_birthday_fits_the_age_in_the_middle_of_the_year()
    {
        var middle = new DateOnly(ShippedPlan.Plan.Year, 7, 1);
        Seven.Residents.ShouldAllBe(each => each.Born.AddYears(each.Age) <= middle && middle < each.Born.AddYears(each.Age + 1).AddDays(1));
    }

    [Fact]
    public void Recipients_live_in_the_poorest_fifth_and_only_adults_work_for_their_insurance()
    {
        Seven.Residents.Where(each => each.Status is not null).ShouldAllBe(each => each.Household.Fifth == 0);
        Seven.Residents.Where(each => each.Cover == Cover.Employee).ShouldAllBe(each => each.Age >= 20);
        Seven.Residents.Where(each => each.Status?.Category == "orphan").ShouldAllBe(each => each.Age < 18);
    }

    [Fact]
    public void Some_statuses_are_known_only_after_they_began()
    {
        var county = County.Draw(ShippedPlan.Plan, 20_000, 1);
        county.Residents.Where(each => each.Status is { } status && status.Known > status.From).ShouldNotBeEmpty();
        county.Residents.ShouldAllBe(each => each.Status == null || each.Status.Known >= each.Status.From);
    }

    private static List<string> Told(County county) =>
        [
            .. county.Residents.Select(each =>
                $"{each.Id} {each.Name} {each.CertNo} {each.Cover} {each.Balance} {each.Status} {each.IsChronic} {each.IsSerious} {each.Household.Number} {each.Household.Income}"
            ),
        ];
}
