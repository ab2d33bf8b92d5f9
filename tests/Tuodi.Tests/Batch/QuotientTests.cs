using Tuodi.Bench;
using Tuodi.Settlement.Batch;
using Tuodi.Settlement.Compiling;
using Tuodi.Simulation.Drawing;
using Tuodi.Tests.Settlement;

namespace Tuodi.Tests.Batch;

/// <summary>Quotients in doubles are exact: for every divisor of the shipped policies and some more, at the edges and at random.</summary>
public class QuotientTests
{
    private static readonly long[] Divisors =
    [
        1,
        2,
        3,
        7,
        9,
        10,
        11,
        12,
        30,
        64,
        100,
        200,
        365,
        366,
        1_000,
        4_321,
        10_000,
        20_000,
        1_000_000,
    ];

    [Fact]
    public void Whole_parts_are_exact_below_the_limit()
    {
        var random = new SplitMix64(7);
        foreach (var divisor in Divisors.Concat(OfShippedPolicies()).Distinct())
        {
            foreach (var plus in new[] { 0, divisor / 2, divisor - 1 })
            {
                Try(0, plus, divisor);
                Try(BatchLimits.Dividend - 1 - plus, plus, divisor);
                for (var i = 0; i < 20_000; i++)
                {
                    // Of every magnitude, and mostly where the quotient changes.
                    var x = (long)(random.Next() >> (15 + (i % 49)));
                    Try(x, plus, divisor);
                    var edge = (x / divisor * divisor) + divisor - plus;
                    Try(edge - 1, plus, divisor);
                    Try(edge, plus, divisor);
                    Try(edge + 1, plus, divisor);
                }
            }
        }
    }

    [Fact]
    public void The_policies_divide_at_all() => OfShippedPolicies().ShouldContain(200);

    private static void Try(long x, long plus, long divisor)
    {
        if (x + plus < 0 || x + plus >= BatchLimits.Dividend)
        {
            return;
        }

        var found = (long)Math.Floor(Math.FusedMultiplyAdd(x, Quotient.Factor(divisor), Quotient.Offset(plus, divisor)));
        if (found != (x + plus) / divisor)
        {
            Assert.Fail($"({x} + {plus}) / {divisor}: {found} instead of {(x + plus) / divisor}");
        }
    }

    private static IEnumerable<long> OfShippedPolicies() =>
        ShippedPolicies
            .All.Select(policy => CompiledProgram.Of(ShippedPolicies.RulesOf(policy).Rulebook, severalCategories: false).Graph)
            .SelectMany(graph => new NodeUse([.. graph.Paid, graph.Person, graph.InPolicyLeft, .. graph.States]).Ordered)
            .Where(node => node.Op == Op.Divide)
            .Select(node => node.Value)
            .Distinct();
}
