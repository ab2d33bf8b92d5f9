using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Checks;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;
using Tuodi.Tests.Settlement;

namespace Tuodi.Tests.Checks;

/// <summary>What the curves say of all bills is what the interpreter pays for each, but for rounding: tried at every breakpoint, a fen below and a fen above.</summary>
public sealed class CurvesAgreeTests
{
    private const int ProfilesEach = 40;

    [Fact]
    public void With_the_interpreter_on_every_shipped_policy()
    {
        var (policies, bills) = (0, 0);
        foreach (var policy in ShippedPolicies.All)
        {
            var (rulebook, _, year) = ShippedPolicies.RulesOf(policy);
            policies++;
            BehaviourCheck.ForEach(
                rulebook,
                new DateOnly(year, 6, 30),
                ProfilesEach,
                (profile, curves) =>
                {
                    bills += Agree(policy, rulebook, profile, curves);
                    foreach (var later in BehaviourCheck.SecondVisits(rulebook, profile, curves))
                    {
                        bills += Agree(policy, rulebook, later, BillCurves.Follow(rulebook, later.Person, later.Visit, later.Year));
                    }
                }
            );
        }

        policies.ShouldBeGreaterThan(100);
        bills.ShouldBeGreaterThan(20_000);
    }

    private static int Agree(Policy policy, Rulebook rulebook, Profile profile, BillCurves curves)
    {
        var given = curves.Layers.Where(layer => layer.Lacks is not null).Select(layer => layer.Layer.Key).ToList();
        var places = curves.Layers.SelectMany(layer => layer.Paid.Breakpoints).Select(place => (long)place.Floor());
        var bills = places
            .SelectMany(place => new[] { place - 1, place, place + 1 })
            .Where(bill => bill >= 0 && Fraction.Of(bill) <= curves.End)
            .Distinct()
            .ToList();
        foreach (var bill in bills)
        {
            var settled = Interpreter.Settle(rulebook, profile.Person, profile.Of(bill, given), profile.Year);
            var rounding = 1L;
            for (var i = 0; i < curves.Layers.Count; i++)
            {
                rounding += (long)curves.Layers[i].Layer.Rounding.Unit;
                var (low, high) = Around(curves.Layers[i].Paid, bill, rounding);
                var paid = Fraction.Of(settled.Layers[i].Paid.Fen);
                if (paid < low - Fraction.Of(rounding) || paid > high + Fraction.Of(rounding))
                {
                    Assert.Fail(
                        $"{policy.Files[^1]}: {curves.Layers[i].Layer.Key} pays {paid} of {bill}, not {low} to {high}: {profile.Words(curves.Asked)}"
                    );
                }
            }
        }

        return bills.Count;
    }

    // Rounding in a layer may move the place where a later one jumps by as much.
    private static (Fraction Low, Fraction High) Around(Piecewise curve, long bill, long reach)
    {
        var end = curve.Breakpoints[^1];
        var (from, to) = (Fraction.Max(Fraction.Zero, Fraction.Of(bill - reach)), Fraction.Min(end, Fraction.Of(bill + reach)));
        var values = new List<Fraction> { curve.At(from), curve.At(to), curve.At(Fraction.Of(bill)) };
        for (var i = 0; i < curve.Breakpoints.Count; i++)
        {
            if (curve.Breakpoints[i] >= from && curve.Breakpoints[i] <= to)
            {
                values.AddRange([curve.Before(i), curve.Values[i], curve.After(i)]);
            }
        }

        return (values.Min(), values.Max());
    }
}
