using Tuodi.Kernel;
using Tuodi.Simulation.Calibration;
using Tuodi.Simulation.Drawing;

namespace Tuodi.Tests.Simulation;

/// <summary>Dice, curves and the judgement of what they gave.</summary>
public sealed class DrawingTests
{
    private static readonly Curve Slope = new([(0, 0), (500_000, 100), (1_000_000, 300)]);

    [Fact]
    public void The_generator_gives_the_published_numbers()
    {
        var numbers = new SplitMix64(1234567);
        ulong[] published = [6457827717110365317, 3203168211198807973, 9817491932198370423];
        published.ShouldAllBe(each => numbers.Next() == each);
    }

    [Fact]
    public void Dice_of_another_purpose_or_number_fall_otherwise()
    {
        var one = Ten(Dice.Of(1, "one"));
        Ten(Dice.Of(1, "one")).ShouldBe(one);
        Ten(Dice.Of(1, "two")).ShouldNotBe(one);
        Ten(Dice.Of(1, "one", 1)).ShouldNotBe(one);
        Ten(Dice.Of(2, "one")).ShouldNotBe(one);

        static List<long> Ten(Dice dice) => [.. Enumerable.Range(0, 10).Select(_ => dice.Below(1_000_000))];
    }

    [Fact]
    public void A_curve_has_the_mean_of_its_trapezes_and_is_straight_between_its_points()
    {
        Slope.Mean.ShouldBe(Fraction.Of(125));
        Slope.At(0).ShouldBe(Fraction.Zero);
        Slope.At(250_000).ShouldBe(Fraction.Of(50));
        Slope.At(500_000).ShouldBe(Fraction.Of(100));
        Slope.At(750_000).ShouldBe(Fraction.Of(200));
    }

    [Fact]
    public void What_is_drawn_in_proportion_to_a_mean_comes_to_it()
    {
        var dice = Dice.Of(3, "mean");
        var drawn = Enumerable.Range(0, 20_000).Select(_ => ((long)Slope.Draw(dice, Fraction.Of(7_000)).RoundHalfUp(), 1L)).ToList();
        Judgement.Meets(drawn, Fraction.Of(7_000)).ShouldBeTrue();
        Judgement.Meets(drawn, Fraction.Of(7_200)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 1_000_000, 1)]
    [InlineData(1, 0, 1_000_000)]
    [InlineData(0, 500_000, 500_000)]
    public void A_curve_that_does_not_rise_over_the_whole_is_refused(long from, long middle, long to) =>
        Should.Throw<ArgumentException>(() => new Curve([(from, 0), (middle, 1), (to, 2)]));

    [Theory]
    [InlineData(500, true)]
    [InlineData(560, true)]
    [InlineData(564, false)]
    [InlineData(436, false)]
    public void Four_standard_errors_are_the_limit(int hits, bool meets)
    {
        // 1,000 tosses of a coin: a standard error of the sum is 15.81, four are 63.2.
        var units = Enumerable.Range(0, 1_000).Select(i => (i < hits ? 1L : 0, 1L)).ToList();
        Judgement.Meets(units, Fraction.Of(1, 2)).ShouldBe(meets);
    }

    [Fact]
    public void Units_that_belong_together_count_as_one()
    {
        // The same 600 hits of 1,000, but in ten households of a hundred each: six of ten coins prove nothing.
        var alone = Enumerable.Range(0, 1_000).Select(i => (i < 600 ? 1L : 0, 1L)).ToList();
        var together = Enumerable.Range(0, 10).Select(i => (i < 6 ? 100L : 0, 100L)).ToList();
        Judgement.Quotient(alone).ShouldBe(Judgement.Quotient(together));
        Judgement.Meets(alone, Fraction.Of(1, 2)).ShouldBeFalse();
        Judgement.Meets(together, Fraction.Of(1, 2)).ShouldBeTrue();
    }

    [Fact]
    public void The_top_tenth_is_told_and_judged()
    {
        var dice = Dice.Of(5, "top");
        var amounts = Enumerable.Range(0, 5_000).Select(_ => dice.Below(10_000)).ToList();
        var (drawn, meets) = Judgement.TopTenth(amounts, Fraction.Of(19, 100));
        (drawn > Fraction.Of(185, 1000) && drawn < Fraction.Of(195, 1000)).ShouldBeTrue(); // of a slope from nothing: 0.19
        meets.ShouldBeTrue();
        Judgement.TopTenth(amounts, Fraction.Of(21, 100)).Meets.ShouldBeFalse();
    }
}
