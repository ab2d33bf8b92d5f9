using Tuodi.Kernel;

namespace Tuodi.Tests.Kernel;

public class RateTests
{
    [Theory]
    [InlineData(7, 10, "70%")]
    [InlineData(665, 1000, "66.5%")]
    [InlineData(2, 37, "2/37")]
    [InlineData(0, 1, "0%")]
    public void Prints_percent_where_that_is_exact(long numerator, long denominator, string text) =>
        new Rate(Fraction.Of(numerator, denominator)).ToString().ShouldBe(text);

    [Fact]
    public void A_rate_raised_above_all_pays_all() => new Rate(Fraction.Of(21, 20)).Clamped().ShouldBe(Rate.Whole);
}
