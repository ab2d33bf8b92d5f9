using Tuodi.Coverage.Jurisdictions;
using Tuodi.Coverage.Plans;
using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Tests.House;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Coverage;

/// <summary>The plans of the provinces: what is due, what is over, what nobody found, and what the documents in force show.</summary>
public sealed class PlanTrackerTests
{
    private static readonly Lazy<IReadOnlyList<Jurisdiction>> Provinces = new(() =>
        [
            .. JurisdictionList
                .Read(Path.Combine(Repository.Root, "data", "jurisdictions", "jurisdictions.yaml"), "list")
                .Study.Where(each => each.IsProvince),
        ]
    );

    private static readonly Lazy<PlanBook> Book = new(() =>
        PlanBook.Read(Path.Combine(Repository.Root, "data", "plan", "measures.yaml"), "measures.yaml")
    );

    [Fact]
    public void Every_measure_of_every_province_is_told_and_what_was_not_found_is_unknown()
    {
        var lines = On(2026, 11, 22);
        lines.Count.ShouldBe(31 * 7);
        string[] nothing = ["120000", "210000", "230000", "450000", "540000", "650000"]; // where the collection found nothing
        lines
            .GroupBy(line => line.Province.Code.Digits)
            .Where(province => province.All(line => line.Entry is null))
            .Select(province => province.Key)
            .ShouldBe(nothing, ignoreOrder: true);
        lines.Where(line => line.Entry is null).ShouldAllBe(line => line.State == PlanState.Unknown && !line.IsOverdue);
    }

    [Fact]
    public void A_measure_is_overdue_from_the_day_after_the_one_it_was_due()
    {
        Line(On(2023, 1, 31), "510000", PlanMeasure.EmployeesOutpatient).IsOverdue.ShouldBeFalse();
        Line(On(2023, 2, 1), "510000", PlanMeasure.EmployeesOutpatient).IsOverdue.ShouldBeTrue();
    }

    [Fact]
    public void What_is_done_or_has_no_day_is_never_overdue()
    {
        var lines = On(2099, 1, 1);
        lines.Where(line => line.State == PlanState.Done || line.Entry?.Due is null).ShouldAllBe(line => !line.IsOverdue);
        lines.Where(line => line.State == PlanState.Planned && line.Entry!.Due is not null).ShouldAllBe(line => line.IsOverdue);
    }

    [Fact]
    public void What_a_source_tells_to_be_issued_is_done_from_that_day()
    {
        foreach (var (province, day) in new[] { ("440000", "2021-12-31"), ("150000", "2022-02-10"), ("360000", "2021-12-30") })
        {
            var issued = DateOnly.ParseExact(day, "yyyy-MM-dd");
            Line(On(issued), province, PlanMeasure.EmployeesOutpatient).State.ShouldBe(PlanState.Done, province);
            Line(On(issued.AddDays(-1)), province, PlanMeasure.EmployeesOutpatient).State.ShouldBe(PlanState.Unknown, province);
        }
    }

    [Fact]
    public void What_was_done_later_is_not_done_yet()
    {
        Line(On(2019, 1, 1), "510000", PlanMeasure.ResidentsPooling).State.ShouldBe(PlanState.Unknown); // since 2024, no day told
        Line(On(2024, 6, 30), "510000", PlanMeasure.ResidentsPooling).State.ShouldBe(PlanState.Unknown);
        Line(On(2024, 12, 31), "510000", PlanMeasure.ResidentsPooling).State.ShouldBe(PlanState.Done);
        Line(On(2022, 12, 31), "110000", PlanMeasure.EmployeesOutpatient).State.ShouldBe(PlanState.Unknown);
        Line(On(2023, 1, 1), "110000", PlanMeasure.EmployeesOutpatient).State.ShouldBe(PlanState.Done);
        Line(On(2026, 11, 20), "110000", PlanMeasure.ResidentsPooling).State.ShouldBe(PlanState.Unknown); // done by the day of collection
        Line(On(2026, 11, 21), "110000", PlanMeasure.ResidentsPooling).State.ShouldBe(PlanState.Done);
        Line(On(2021, 12, 27), "510000", PlanMeasure.EmployeesOutpatient).State.ShouldBe(PlanState.Unknown); // announced on 2021-12-28
        Line(On(2021, 12, 28), "510000", PlanMeasure.EmployeesOutpatient).State.ShouldBe(PlanState.Planned);
    }

    [Fact]
    public void What_documents_in_force_show_is_computed_from_them()
    {
        var lines = On(2026, 11, 22);
        var wuhai = Line(lines, "150000", PlanMeasure.EmployeesOutpatient).Shows.ShouldHaveSingleItem();
        wuhai.Division.ShouldBe("150300");
        wuhai.Says.ShouldContain("50%");
        Line(On(2022, 9, 30), "150000", PlanMeasure.EmployeesOutpatient).Shows.ShouldBeEmpty(); // Wuhai's rule began on 2022-10-01
        Line(lines, "500000", PlanMeasure.OneTier).Shows.ShouldContain(clause => clause.Division == "500000");
        Line(lines, "510000", PlanMeasure.AssistancePooling).Shows.ShouldContain(clause => clause.Says.Contains("pooled by the city"));
        Line(lines, "220000", PlanMeasure.BenefitList).Shows.ShouldContain(clause => clause.Says.Contains("no-deductible"));
    }

    [Fact]
    public void A_measure_told_twice_is_refused_with_its_place()
    {
        using var folder = new TemporaryFolder();
        const string one = "      - { measure: one-tier, state: done, says: a, url: b, grade: press }\n";
        var path = folder.Write("book.yaml", "provinces:\n  - code: \"110000\"\n    measures:\n" + one + one);
        Should.Throw<ProblemException>(() => PlanBook.Read(path, "book.yaml")).Problems.ShouldHaveSingleItem().Spot.Line.ShouldBe(5);
    }

    private static IReadOnlyList<PlanLine> On(int year, int month, int day) => On(new DateOnly(year, month, day));

    private static IReadOnlyList<PlanLine> On(DateOnly day) =>
        PlanTracker.Of(new PolicyLibrary(Path.Combine(Repository.Root, "policies")), Book.Value, Provinces.Value, day, Language.English);

    private static PlanLine Line(IEnumerable<PlanLine> lines, string province, PlanMeasure measure) =>
        lines.Single(line => line.Province.Code.Digits == province && line.Measure == measure);
}
