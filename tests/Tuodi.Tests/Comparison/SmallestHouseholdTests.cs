using Tuodi.Comparison.Conformity;
using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;
using Tuodi.Tests.Checks;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Comparison;

/// <summary>The smallest household is the smallest: every bill below it is settled alike by both rules.</summary>
public sealed class SmallestHouseholdTests
{
    private static readonly DateOnly Day = new(2024, 6, 30);

    [Theory]
    [InlineData("deductible: 20, rate: 60%", "deductible: 20, rate: 61%")]
    [InlineData("deductible: 20, rate: 60%", "deductible: 25.03, rate: 60%")]
    [InlineData("bands: { 0..15: 50%, 15..40: 60%, 40..: 70% }", "bands: { 0..15: 50%, 15..40: 60%, 40..: 71% }")]
    [InlineData("rate: 60%, cap: 30", "rate: 60%, cap: 31")]
    [InlineData("rate: 60%, cap: 30", "rate: 60%, cap: 1000000")]
    [InlineData("pays: 3", "pays: 3.01")]
    [InlineData("rate: 1/3", "rate: 33.4%")]
    [InlineData("deductible: 10, rate: 40%", "deductible: 0, rate: 20%")]
    public void It_is_what_trying_every_bill_finds(string one, string other)
    {
        var (local, national) = (Rules(one), Rules(other));
        var poor = local.Policy.Categories.First(category => category.Key == "poor").Index;
        var found = new SmallestHousehold(local, national, Day).Of(poor).ShouldNotBeNull();
        var tried = Enumerable.Range(1, 20_000).First(bill => Paid(local, bill) != Paid(national, bill));
        found.Bill.Fen.ShouldBe(tried);
        (found.Local, found.National).ShouldBe((Paid(local, tried), Paid(national, tried)));
    }

    [Fact]
    public void There_is_none_between_rules_that_pay_alike()
    {
        var (local, national) = (Rules("bands: { 0..10: 50%, 10..: 50% }"), Rules("rate: 50%"));
        new SmallestHousehold(local, national, Day).Of(1).ShouldBeNull();
    }

    [Fact]
    public void There_is_none_where_a_value_that_is_needed_is_not_known() =>
        new SmallestHousehold(Rules("rate: unknown"), Rules("rate: 50%"), Day).Of(1).ShouldBeNull();

    [Fact]
    public void It_names_only_what_the_rules_ask()
    {
        var (local, national) = (
            Rules("table: [ { who: poor, visit: inpatient, rate: 50% }, { who: poor, not: { visit: inpatient }, rate: 0% } ]"),
            Rules("table: [ { who: poor, visit: inpatient, rate: 60% }, { who: poor, not: { visit: inpatient }, rate: 0% } ]")
        );
        new SmallestHousehold(local, national, Day).Of(1)!.Who.In(Language.English).ShouldBe("poor, inpatient");
    }

    [Fact]
    public void One_fen_less_shows_no_difference_in_any_finding_over_shipped_places()
    {
        // The search looks back from where exact curves part; here the bill before is settled again for every example.
        var library = new PolicyLibrary(Path.Combine(Repository.Root, "policies"));
        var check = new ConformityCheck(library, new DateOnly(2026, 11, 22), new Dictionary<string, string>());
        var examples = new[] { "110000", "320281", "321300", "330100", "340000", "360400", "371500", "430000", "532328" }
            .SelectMany(division => check.Of(division).Findings)
            .Select(finding => finding.Example)
            .OfType<ConformityExample>()
            .ToList();
        examples.Count.ShouldBeGreaterThan(8);
        examples.ShouldAllBe(example => example.Local != example.National);
        // What starts above a deductible starts a fen above it.
        examples.Select(example => example.Bill.Fen).ShouldContain(718_826);
    }

    private static Rulebook Rules(string layer) =>
        new RulebookShelf(Document.Read($"  help: {{ fund: aid, cite: rule 3, {layer} }}\n"), []).On(Day);

    private static Money Paid(Rulebook rules, long bill)
    {
        var visit = new Visit
        {
            Id = "tried",
            Date = Day,
            Kind = 0,
            Bill = Bill.AllInPolicy(new Money(bill)),
        };
        var settled = Interpreter.Settle(
            rules,
            new Person { Categories = ["poor"] },
            visit,
            Accumulators.Empty(Layouts.Of(rules.Policy), Day.Year)
        );
        return new Money(bill) - settled.Person;
    }
}
