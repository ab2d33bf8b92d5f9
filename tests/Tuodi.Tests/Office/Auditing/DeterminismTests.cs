using Tuodi.Office.Auditing;
using static Tuodi.Tests.Office.Auditing.Month;

namespace Tuodi.Tests.Office.Auditing;

/// <summary>The result does not depend on how the work is shared out, nor on the order of the rows.</summary>
public class DeterminismTests
{
    private const int People = 2_000;

    [Fact]
    public void Any_number_of_workers_gives_the_same_result()
    {
        var month = Generated();
        var alone = Figures(month.With(settings => settings with { Workers = 1 }).Audit());
        alone.Split("Owed").Length.ShouldBeGreaterThan(100);
        foreach (var workers in (int[])[2, 3, 16])
        {
            Figures(month.With(settings => settings with { Workers = workers }).Audit()).ShouldBe(alone);
        }
    }

    [Fact]
    public void The_same_rows_in_another_order_give_the_same_result()
    {
        var month = Generated();
        var audit = month.Ready();
        Figures(audit.Run([.. month.Rows.Reverse()])).ShouldBe(Figures(audit.Run(month.Rows)));
    }

    [Fact]
    public void The_same_audit_twice_says_the_same()
    {
        var month = Generated();
        var audit = month.Ready();
        Figures(audit.Run(month.Rows)).ShouldBe(Figures(audit.Run(month.Rows)));
    }

    private static string Figures(AuditResult result) =>
        string.Join(
            '\n',
            (string[])
                [
                    .. result.People.SelectMany(person =>
                        person.Visits.Select(visit =>
                            $"{person.PersonId} {visit.Row.Spot} {visit.Assistance} {visit.SecondRound} {visit.Verdict}"
                        )
                    ),
                    .. result.Findings.Select(finding =>
                        $"{finding.Visit.Row.Spot} {finding.Column} {string.Join(" | ", finding.Reasons)} {finding.Article} {finding.Missing}"
                    ),
                ]
        );

    private static Month Generated()
    {
        var random = new Random(11);
        var month = new Month();
        for (var i = 0; i < People; i++)
        {
            var id = $"999999{1950 + (i % 50)}0101{i / 50:0000}";
            if (random.Next(10) > 0)
            {
                month.Roster(id, random.Next(3) == 0 ? "低保边缘户" : "低保对象", month: random.Next(5) == 0 ? "202502" : "202501");
            }

            for (var visit = random.Next(4); visit >= 0; visit--)
            {
                var left = random.Next(1, 800_000) / 100m;
                var paid = Math.Round(left * (random.Next(4) == 0 ? 0.7m : 0.8m), 2, MidpointRounding.AwayFromZero);
                month.Visit(id, new DateOnly(2025, 1, 1).AddDays(random.Next(31)), left, random.Next(3) == 0 ? null : paid);
            }
        }

        return month;
    }
}
