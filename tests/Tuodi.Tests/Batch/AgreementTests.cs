using Tuodi.Bench.Agreement;
using Tuodi.Tests.Settlement;

namespace Tuodi.Tests.Batch;

/// <summary>A small part of <c>tuodi bench agree</c>, in every test run.</summary>
public class AgreementTests
{
    private const int VisitsInAll = 200_000;

    [Fact]
    public void Interpreter_compiled_form_and_batches_agree_to_the_fen_under_every_shipped_policy()
    {
        var differences = new List<string>();
        var batch = 0L;
        foreach (var policy in ShippedPolicies.All)
        {
            var run = new AgreementRun(policy);
            run.Run(VisitsInAll / ShippedPolicies.All.Count, seed: 20260101);
            differences.AddRange(run.Differences);
            batch += run.BatchVisits;
        }

        differences.ShouldBeEmpty();
        batch.ShouldBeGreaterThan(VisitsInAll / 2);
    }

    [Fact]
    public void Vectors_carry_every_shipped_policy_that_does_not_look_back()
    {
        foreach (var policy in ShippedPolicies.All)
        {
            var run = new AgreementRun(policy);
            run.Run(50, seed: 1);
            (run.Obstacle ?? "looks back over trailing months").ShouldBe("looks back over trailing months");
        }
    }
}
