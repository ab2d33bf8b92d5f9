using Tuodi.Kernel;
using Tuodi.Simulation.Plan;
using Tuodi.Tests.Cli;
using Tuodi.Tests.Simulation;

namespace Tuodi.Tests.Demo;

/// <summary>The lists of the demonstration's office: the audit finds who became known late, and nothing else.</summary>
public sealed class OfficeListTests : IDisposable
{
    private const int Persons = 400;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tuodi-demo-lists-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1000, "owed: [1-9]")]
    [InlineData(0, "owed: 0")]
    public async Task What_was_missed_because_a_status_was_known_late_is_found_and_nothing_else(int late, string owed)
    {
        var file = Path.Combine(_folder.FullName, "county.sqlite");
        await SmallDemo.MakeAsync(file, SmallDemo.Options(Poor(late), Persons, 5, 20) with { Lists = _folder.FullName });
        var lists = Directory.GetFiles(_folder.FullName, "*.xlsx");
        lists.Length.ShouldBe(2);
        var policy = Path.Combine(SmallDemo.Over, "420500/2023-demonstration.yaml");
        var audit = Command.Run(["audit", "missed", .. lists, "--policy", policy, "--lang", "en"]);
        audit.ExitCode.ShouldBe(0, audit.Errors);
        audit.Output.ShouldMatch(owed);
        audit.Output.ShouldContain("overpaid: 0");
        audit.Output.ShouldContain("cannot say: 0");
    }

    // A fifth of all receive the minimum living guarantee from some day of the year on.
    private static CountyPlan Poor(int late)
    {
        var plan = ShippedPlan.Plan;
        return plan with
        {
            Figures = new Dictionary<string, PlanFigure>(plan.Figures)
            {
                ["recipient_shares"] = plan["recipient_shares"] with
                {
                    Values = [.. new long[] { 180, 3, 0, 0, 0 }.Select(each => Fraction.Of(each))],
                },
                ["status_begins"] = plan["status_begins"] with { Values = [Fraction.Of(1000)] },
                ["status_late"] = plan["status_late"] with { Values = [Fraction.Of(late)] },
                ["status_delay"] = plan["status_delay"] with { Values = [Fraction.Of(100), Fraction.Of(120)] },
            },
        };
    }
}
