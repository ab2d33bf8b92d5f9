using FsCheck;
using FsCheck.Fluent;
using Tuodi.Kernel;

namespace Tuodi.Tests.Kernel;

public class FractionTests
{
    [Fact]
    public void Keeps_the_half_fen_that_binary_floating_point_loses()
    {
        // 45,759.50 x 65 % = 29,743.675, published as 29,743.68; 29,743.675 is no binary number and prints as 29,743.67.
        var payment = Fraction.Of(4_575_950) * Rate.OfPercent(65).Value;
        payment.RoundHalfUp().ShouldBe(2_974_368);
    }

    [Theory]
    [InlineData(5, 2, 3)]
    [InlineData(-5, 2, -2)]
    [InlineData(7, 3, 2)]
    [InlineData(8, 3, 3)]
    [InlineData(-8, 3, -3)]
    public void Rounds_a_half_up(long numerator, long denominator, long expected) =>
        Fraction.Of(numerator, denominator).RoundHalfUp().ShouldBe(expected);

    [Fact]
    public void Calculates_like_arithmetic_by_the_book() =>
        Prop.ForAll<int, int, int>(
                (a, b, c) =>
                {
                    var (x, y, z) = (Fraction.Of(a, 7), Fraction.Of(b, 12), Fraction.Of(c, 5));
                    return (x + y) * z == (x * z) + (y * z) && x - y == -(y - x) && Fraction.Min(x, y) + Fraction.Max(x, y) == x + y;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_denominator_of_zero_is_refused() => Should.Throw<DivideByZeroException>(() => Fraction.Of(1, 0));
}
