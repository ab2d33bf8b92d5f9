using FsCheck;
using FsCheck.Fluent;
using Tuodi.Kernel;
using Tuodi.Settlement.Checks;

namespace Tuodi.Tests.Checks;

/// <summary>The algebra of piecewise linear functions with jumps agrees with the numbers, at every place.</summary>
public sealed class PiecewiseTests
{
    private const int End = 60;

    private static readonly Gen<Piecewise> Constants = Gen.Choose(-40, 40)
        .Select(value => Piecewise.Constant(Fraction.Of(value, 3), Fraction.Of(End)));

    private static readonly Gen<Piecewise> Functions = Gen.Sized(size => Function(Math.Min(size, 5)));

    [Fact]
    public void A_sum_is_the_sum_of_the_values() => Agrees((f, g) => f + g, (a, b) => a + b);

    [Fact]
    public void A_difference_is_the_difference_of_the_values() => Agrees((f, g) => f - g, (a, b) => a - b);

    [Fact]
    public void The_smaller_is_the_smaller_of_the_values() => Agrees(Piecewise.Min, Fraction.Min);

    [Fact]
    public void The_larger_is_the_larger_of_the_values() => Agrees(Piecewise.Max, Fraction.Max);

    [Fact]
    public void A_comparison_is_one_where_it_holds() =>
        Agrees((f, g) => Piecewise.Where(f, g, sign => sign > 0), (a, b) => a > b ? Fraction.One : Fraction.Zero);

    [Fact]
    public void A_comparison_knows_whether_its_boundary_belongs() =>
        Agrees((f, g) => Piecewise.Where(f, g, sign => sign >= 0), (a, b) => a >= b ? Fraction.One : Fraction.Zero);

    [Fact]
    public void A_choice_takes_one_or_the_other() =>
        Agrees(
            (f, g) => Piecewise.Select(Piecewise.Where(f, g, sign => sign < 0), f, g * Half),
            (a, b) => a < b ? a : b * Fraction.Of(1, 2)
        );

    [Fact]
    public void A_product_with_a_step_is_the_product_of_the_values() =>
        Agrees(
            (f, g) => f * (Piecewise.Where(f, g, sign => sign > 0) + Half),
            (a, b) => a * ((a > b ? Fraction.One : Fraction.Zero) + Fraction.Of(1, 2))
        );

    [Fact]
    public void A_product_of_two_slopes_is_refused() =>
        Should.Throw<UndecidedException>(() => Piecewise.Identity(Fraction.Of(End)) * Piecewise.Identity(Fraction.Of(End)));

    [Fact]
    public void A_jump_is_seen_from_both_sides()
    {
        var bill = Piecewise.Identity(Fraction.Of(End));
        var step = Piecewise.Where(bill, Piecewise.Constant(Fraction.Of(20), Fraction.Of(End)), sign => sign > 0);
        step.Breakpoints.ShouldBe([Fraction.Zero, Fraction.Of(20), Fraction.Of(End)]);
        step.Before(1).ShouldBe(Fraction.Zero);
        step.Values[1].ShouldBe(Fraction.Zero);
        step.After(1).ShouldBe(Fraction.One);
    }

    [Fact]
    public void What_goes_straight_on_has_no_breakpoint()
    {
        var bill = Piecewise.Identity(Fraction.Of(End));
        var edge = Piecewise.Constant(Fraction.Of(20), Fraction.Of(End));
        (Piecewise.Min(bill, edge) + Piecewise.Max(bill, edge) - edge).Breakpoints.Count.ShouldBe(2);
    }

    private static Piecewise Half => Piecewise.Constant(Fraction.Of(1, 2), Fraction.Of(End));

    private static Gen<Piecewise> Function(int size) =>
        size == 0
            ? Gen.OneOf(Constants, Gen.Constant(Piecewise.Identity(Fraction.Of(End))))
            : from left in Function(size - 1)
            from right in Function(size / 2)
            from scale in Constants
            from operation in Gen.Choose(0, 4)
            select operation switch
            {
                0 => left + right,
                1 => Piecewise.Min(left, right),
                2 => Piecewise.Max(left, right),
                3 => left * scale,
                _ => Piecewise.Select(Piecewise.Where(left, right, sign => sign > 0), right, scale),
            };

    private static void Agrees(Func<Piecewise, Piecewise, Piecewise> operation, Func<Fraction, Fraction, Fraction> values) =>
        Prop.ForAll(
                Arb.From(Functions.Two().Select(pair => (pair.Item1, pair.Item2))),
                pair =>
                {
                    var (f, g) = pair;
                    var result = operation(f, g);
                    return Places(f, g, result).All(place => result.At(place) == values(f.At(place), g.At(place)));
                }
            )
            .QuickCheckThrowOnFailure();

    // Every breakpoint, and places between them where nothing special is.
    private static IEnumerable<Fraction> Places(params Piecewise[] functions)
    {
        var breakpoints = functions.SelectMany(function => function.Breakpoints).Distinct().Order().ToList();
        return breakpoints.Concat(breakpoints.Zip(breakpoints.Skip(1), (low, high) => low + ((high - low) * Fraction.Of(2, 7))));
    }
}
