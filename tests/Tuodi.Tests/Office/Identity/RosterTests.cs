using Tuodi.Kernel;
using Tuodi.Office.Identity;
using Tuodi.Office.Lists;
using Tuodi.Tests.Office.Auditing;

namespace Tuodi.Tests.Office.Identity;

/// <summary>Rosters by month and with dates become periods; what nobody can read stays unknown and is listed.</summary>
public class RosterTests
{
    private const string Ana = Month.Ana;

    [Fact]
    public void Months_that_follow_on_each_other_join_and_a_gap_parts_them()
    {
        var roster = Of(
            Monthly("低保对象", "202411"),
            Monthly("低保对象", "202412"),
            Monthly("低保对象", "202501"),
            Monthly("低保对象", "202503")
        );
        roster
            .Find(Ana)!
            .Periods.ShouldBe([
                new StatusPeriod("minimum-living", new Period(new DateOnly(2024, 11, 1), new DateOnly(2025, 1, 31))),
                new StatusPeriod("minimum-living", new Period(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31))),
            ]);
    }

    [Fact]
    public void A_monthly_roster_speaks_for_its_month_only_and_one_with_dates_for_every_day()
    {
        var monthly = Of(Monthly("低保对象", "202501"));
        monthly.Covers(new DateOnly(2025, 1, 31)).ShouldBeTrue();
        monthly.Covers(new DateOnly(2025, 2, 1)).ShouldBeFalse();
        Of(Dated("低保对象", new DateOnly(2025, 1, 1), null)).Covers(new DateOnly(2019, 6, 1)).ShouldBeTrue();
    }

    [Fact]
    public void Dates_that_touch_or_overlap_join_and_open_ends_stay_open()
    {
        var first = Dated("低保对象", new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 15));
        var touching = Dated("低保对象", new DateOnly(2025, 3, 16), null);
        Of(touching, first).Find(Ana)!.Periods.ShouldBe([new StatusPeriod("minimum-living", new Period(new DateOnly(2025, 1, 1), null))]);
    }

    [Fact]
    public void Dates_that_overlap_join_whichever_ends_later()
    {
        var long_ = Dated("低保对象", new DateOnly(2025, 1, 1), new DateOnly(2025, 9, 30));
        var within = Dated("低保对象", new DateOnly(2025, 3, 1), new DateOnly(2025, 4, 30));
        var over = Dated("低保对象", new DateOnly(2025, 9, 1), new DateOnly(2025, 12, 31));
        var other = Dated("特困人员", new DateOnly(2025, 6, 1), new DateOnly(2025, 6, 30));
        Of(over, within, other, long_)
            .Find(Ana)!
            .Periods.ShouldBe([
                new StatusPeriod("minimum-living", new Period(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31))),
                new StatusPeriod("special-hardship", new Period(new DateOnly(2025, 6, 1), new DateOnly(2025, 6, 30))),
            ]);
    }

    [Fact]
    public void A_month_between_two_rosters_is_open_and_not_taken_for_either()
    {
        var roster = Of(Monthly("低保对象", "202501"), Monthly("低保对象", "202503"));
        roster.Covers(new DateOnly(2025, 2, 10)).ShouldBeFalse();
        roster.Find(Ana)!.On(new DateOnly(2025, 2, 10)).ShouldBeEmpty();
        var month = new Month().Roster(Ana, "低保边缘户", month: "202501").Roster(Ana, "低保边缘户", month: "202503");
        month.Visit(Ana, new DateOnly(2025, 2, 10), 1000m, null).Audit().Findings.Single().Missing.ShouldBe("roster 202502");
    }

    [Fact]
    public void A_roster_with_dates_speaks_for_the_month_that_a_monthly_one_leaves_out()
    {
        var month = new Month()
            .Roster(Ana, "低保边缘户", month: "202501")
            .Roster(Ana, "低保边缘户", month: "202503")
            .Roster(Ana, "低保对象", new DateOnly(2025, 2, 5), new DateOnly(2025, 2, 20));
        month.Visit(Ana, new DateOnly(2025, 2, 10), 1000m, null).Audit().Findings.Single().Figures.Computed.ShouldBe(Month.Yuan(800m));
    }

    [Fact]
    public void Several_identities_are_all_kept_also_from_one_cell()
    {
        var day = new DateOnly(2025, 1, 10);
        Of(Monthly("低保对象", "202501"), Monthly("低保边缘户", "202501")).Find(Ana)!.On(day).ShouldBe(["marginal", "minimum-living"]);
        Of(Monthly("低保边缘户、低保对象", "202501")).Find(Ana)!.On(day).ShouldBe(["marginal", "minimum-living"]);
    }

    [Fact]
    public void An_unknown_identity_is_counted_and_listed_with_its_first_place()
    {
        var roster = Of(Monthly("某种对象", "202501"), Monthly("某种对象", "202502"), Monthly(null, "202501"));
        roster
            .Unknown.Select(text => (text.Field, text.Text, text.Count, text.First.Line))
            .ShouldBe([("identity", "某种对象", 2, 2), ("identity", "", 1, 4)]);
        roster.Find(Ana)!.Periods.ShouldBeEmpty();
        roster.Find(Ana)!.UnexplainedOn(new DateOnly(2025, 2, 1)).ShouldBe(["某种对象"]);
    }

    [Fact]
    public void A_row_that_ends_before_it_starts_or_names_no_month_is_refused_with_its_place()
    {
        var roster = Of(Dated("低保对象", new DateOnly(2025, 2, 1), new DateOnly(2025, 1, 1)), Monthly("低保对象", "2025"));
        roster.Problems.Select(problem => problem.Spot.Line).ShouldBe([2, 3]);
        roster.Count.ShouldBe(0);
    }

    [Fact]
    public void An_identity_number_tells_birth_and_sex_or_nothing()
    {
        IdentityHolder.Born("999999198001010011").ShouldBe(new DateOnly(1980, 1, 1));
        IdentityHolder.IsMale("999999198001010011").ShouldBe(true);
        IdentityHolder.IsMale("99999919750505002X").ShouldBe(false);
        IdentityHolder.Born("999999198013010011").ShouldBeNull();
        IdentityHolder.IsMale("****").ShouldBeNull();
    }

    private static RosterRow Monthly(string? identity, string month) => new(default, Ana, null, null, null, identity, null, null, month);

    private static RosterRow Dated(string identity, DateOnly from, DateOnly? to) =>
        new(default, Ana, null, null, null, identity, from, to, null);

    private static Roster Of(params RosterRow[] rows) =>
        Roster.Of(rows.Select((row, i) => row with { Spot = new Spot("roster.csv", i + 2, 1) }), Month.Texts);
}
