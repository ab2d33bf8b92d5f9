using FsCheck;
using FsCheck.Fluent;
using Tuodi.Comparison.Equity;
using Tuodi.Kernel;

namespace Tuodi.Tests.Comparison;

/// <summary>The measures of inequality give hand-worked values and keep the axioms that make them measures of inequality.</summary>
public sealed class InequalityTests
{
    private static readonly Gen<long[]> Amounts = Gen.Choose(0, 5_000)
        .Select(amount => (long)amount)
        .ArrayOf()
        .Where(all => all.Length >= 2 && all.Sum() > 0);

    [Fact]
    public void Five_amounts_in_steps_come_out_as_worked_by_hand()
    {
        // 1 2 3 4 5: mean 3; sum of (2i - n - 1) x = -4 -4 +0 +8 +20 = 20; Gini 20 / (5 * 15); variance 2; sum of (x/3) ln(x/3) / 5.
        var measured = new Inequality([3, 1, 5, 2, 4]);
        measured.Gini.ShouldBe(Fraction.Of(4, 15));
        measured.VariationSquared.ShouldBe(Fraction.Of(2, 9));
        measured.Variation.ShouldBe(0.471405m);
        measured.Theil.ShouldBe(0.119688m);
        (measured.Least, measured.Most, measured.Range, measured.Count).ShouldBe((1, 5, 4, 5));
        measured.Mean.ShouldBe(Fraction.Of(3));
    }

    [Fact]
    public void Four_amounts_in_steps_come_out_as_worked_by_hand()
    {
        var measured = new Inequality([10, 20, 30, 40]);
        measured.Gini.ShouldBe(Fraction.Of(1, 4));
        measured.Variation.ShouldBe(0.447214m);
        measured.Theil.ShouldBe(0.106440m);
        measured.Lorenz().ShouldBe([Fraction.Zero, Fraction.Of(1, 10), Fraction.Of(3, 10), Fraction.Of(6, 10), Fraction.One]);
    }

    [Fact]
    public void The_quintiles_of_Chinas_disposable_income_in_2023_have_the_published_group_Gini()
    {
        // National Bureau of Statistics, means of household quintiles 2023; the Gini between the five groups is 0.389.
        var measured = new Inequality([9_215, 20_442, 32_195, 50_220, 95_055]);
        measured.GiniDecimal.ShouldBe(0.389052m);
        measured.Theil.ShouldBe(0.252080m);
        measured.Variation.ShouldBe(0.725519m);
    }

    [Fact]
    public void Where_one_has_all_the_indices_are_at_their_upper_ends()
    {
        var measured = new Inequality([0, 0, 0, 700]);
        measured.Gini.ShouldBe(Fraction.Of(3, 4));
        measured.Theil.ShouldBe(1.386294m); // ln 4
        measured.VariationSquared.ShouldBe(Fraction.Of(3));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(123_456)]
    public void Where_all_have_the_same_nothing_is_unequal(long amount)
    {
        var measured = new Inequality([amount, amount, amount]);
        (measured.Gini, measured.Variation, measured.Theil).ShouldBe((Fraction.Zero, 0m, 0m));
    }

    [Fact]
    public void Nothing_is_measured_of_nobody_or_of_debts()
    {
        Should.Throw<ArgumentException>(() => new Inequality([]));
        Should.Throw<ArgumentException>(() => new Inequality([5, -1]));
    }

    [Fact]
    public void The_scale_does_not_matter() =>
        Prop.ForAll(
                Arb.From(Amounts),
                Arb.From(Gen.Choose(2, 90)),
                (amounts, times) =>
                {
                    var (one, other) = (new Inequality(amounts), new Inequality(amounts.Select(amount => amount * times)));
                    return one.Gini == other.Gini && one.VariationSquared == other.VariationSquared && one.Theil == other.Theil;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_does_not_matter() =>
        Prop.ForAll(
                Arb.From(Amounts),
                amounts =>
                {
                    var (one, other) = (new Inequality(amounts), new Inequality(amounts.Reverse()));
                    return one.Gini == other.Gini && one.Variation == other.Variation && one.Theil == other.Theil;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Everybody_twice_is_as_unequal_as_once() =>
        Prop.ForAll(
                Arb.From(Amounts),
                amounts =>
                {
                    var (one, other) = (new Inequality(amounts), new Inequality([.. amounts, .. amounts]));
                    return one.Gini == other.Gini && one.VariationSquared == other.VariationSquared && one.Theil == other.Theil;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_transfer_from_more_to_less_that_does_not_turn_them_round_makes_it_less_unequal() =>
        Prop.ForAll(
                Arb.From(Amounts.Where(amounts => amounts.Max() - amounts.Min() >= 2)),
                amounts =>
                {
                    var (from, to) = (Array.IndexOf(amounts, amounts.Max()), Array.IndexOf(amounts, amounts.Min()));
                    long[] after = [.. amounts];
                    after[from]--;
                    after[to]++;
                    var (one, other) = (new Inequality(amounts), new Inequality(after));
                    return other.Gini < one.Gini && other.VariationSquared < one.VariationSquared && other.Theil <= one.Theil;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_Gini_coefficient_is_half_the_mean_difference_over_the_mean() =>
        Prop.ForAll(
                Arb.From(Amounts),
                amounts =>
                {
                    var differences = amounts.Sum(one => amounts.Sum(other => Math.Abs(one - other)));
                    return new Inequality(amounts).Gini == Fraction.Of(differences, 2 * amounts.Length * amounts.Sum());
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_Lorenz_curve_lies_below_the_diagonal_and_encloses_the_Gini_coefficient() =>
        Prop.ForAll(
                Arb.From(Amounts),
                amounts =>
                {
                    var measured = new Inequality(amounts);
                    var curve = measured.Lorenz();
                    var below = curve.Select((share, i) => share <= Fraction.Of(i, amounts.Length)).All(each => each);
                    // Twice the area between diagonal and curve, by trapezoids.
                    var area = curve.Zip(curve.Skip(1), (left, right) => left + right).Aggregate(Fraction.Zero, (sum, each) => sum + each);
                    return below && measured.Gini == Fraction.One - (area / Fraction.Of(amounts.Length));
                }
            )
            .QuickCheckThrowOnFailure();
}
