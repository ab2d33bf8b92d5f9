using Tuodi.Kernel;

namespace Tuodi.Tests.Kernel;

public class MoneyTests
{
    [Theory]
    [InlineData(1265543, "¥12,655.43")]
    [InlineData(0, "¥0.00")]
    [InlineData(5, "¥0.05")]
    [InlineData(-100, "-¥1.00")]
    [InlineData(100000000, "¥1,000,000.00")]
    public void Prints_as_people_read_it(long fen, string text) => new Money(fen).ToString().ShouldBe(text);

    [Fact]
    public void Adding_past_the_largest_amount_is_refused_not_wrapped() =>
        Should.Throw<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
}
