using Tuodi.Kernel;
using Tuodi.Simulation.Calibration;
using Tuodi.Simulation.Care;
using Tuodi.Simulation.Plan;
using Tuodi.Simulation.Population;

namespace Tuodi.Tests.Simulation;

/// <summary>What is drawn meets what is published, and a plan that says otherwise is found out.</summary>
public sealed class CalibrationTests
{
    private const int Persons = 12_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20251231)]
    public void Every_judged_figure_is_within_its_sampling_error(long seed)
    {
        var county = County.Draw(ShippedPlan.Plan, Persons, seed);
        var report = CalibrationReport.Of(county, YearDraw.Draw(county));
        report
            .Figures.Where(figure => figure.Meets == false)
            .Select(figure => $"{figure.Title}: {figure.Target} {figure.Drawn}")
            .ShouldBeEmpty();
        report.Figures.Count(figure => figure.Meets is not null).ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Half_of_the_outpatient_visits_are_counted_as_half()
    {
        var county = County.Draw(ShippedPlan.Plan, Persons, 3);
        var half = YearDraw.Draw(county, 50);
        CalibrationReport.Of(county, half, 50).Meets.ShouldBeTrue();
        CalibrationReport.Of(county, half).Meets.ShouldBeFalse();
    }

    [Theory]
    [InlineData("stays", 0, "0.30")]
    [InlineData("cost_of_visit", 1, "300")]
    [InlineData("offsite_share", 0, "35")]
    [InlineData("stays_by_level", 0, "600")]
    [InlineData("household_sizes", 0, "35000")]
    [InlineData("income_of_province", 0, "39000")]
    [InlineData("top_tenth", 0, "70")]
    public void A_county_drawn_from_another_plan_does_not_meet_this_one(string name, int place, string value)
    {
        var county = County.Draw(ShippedPlan.Plan, Persons, 1);
        var visits = YearDraw.Draw(county);
        var figure = ShippedPlan.Plan[name];
        var values = figure.Values.ToArray();
        values[place] = Fraction.Of((Int128)(decimal.Parse(value) * 100), 100);
        var other = ShippedPlan.Plan with
        {
            Figures = new Dictionary<string, PlanFigure>(ShippedPlan.Plan.Figures) { [name] = figure with { Values = values } },
        };
        var report = CalibrationReport.Of(county with { Plan = other }, visits);
        report.Figures.Where(each => each.Meets == false).ShouldContain(each => each.Source.Name == name);
    }

    [Fact]
    public void A_bill_is_its_lines()
    {
        var county = County.Draw(ShippedPlan.Plan, 1_000, 4);
        var bills = new BillDraw(county);
        foreach (var visit in YearDraw.Draw(county))
        {
            var lines = bills.Lines(visit);
            lines.Sum(line => line.Total).ShouldBe(visit.Cost);
            lines.ShouldAllBe(line => line.Total > 0 && Math.Abs((line.Quantity * line.Price * 100) - line.Total) <= 100);
        }
    }

    [Fact]
    public void Every_assumption_says_what_it_counts()
    {
        var assumptions = ShippedPlan.Plan.Figures.Values.Where(figure => figure.Grade == PlanFigure.Assumption).ToList();
        assumptions.ShouldAllBe(figure => figure.Unit.Length > 0);
        ShippedPlan.Plan.Figures.Values.Except(assumptions).ShouldAllBe(figure => figure.Source.Length > 0);
    }

    [Fact]
    public void A_plan_that_is_wrong_is_refused_with_its_place()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("tuodi-plan-").FullName, "county.yaml");
        File.WriteAllText(
            file,
            "name: x\ndivision: \"420590\"\nfigures:\n  a: { values: [many], grade: seen }\n  b: { values: [1], grade: certain }\n"
        );
        var problems = Should.Throw<ProblemException>(() => PlanFile.Read(file)).Problems;
        problems.Select(problem => problem.Spot.Line).ShouldContain(4);
        problems.ShouldContain(problem => problem.Wrong.Contains("`certain` is no value of `grade`", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Wrong.Contains("`year` is missing", StringComparison.Ordinal));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
