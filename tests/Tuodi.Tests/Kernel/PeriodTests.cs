using Tuodi.Kernel;

namespace Tuodi.Tests.Kernel;

public class PeriodTests
{
    private static readonly Period Year = new(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31));

    [Theory]
    [InlineData("2022-12-31", false)]
    [InlineData("2023-01-01", true)]
    [InlineData("2023-12-31", true)]
    [InlineData("2024-01-01", false)]
    public void Both_ends_belong_to_it(string day, bool inside) => Year.Contains(DateOnly.Parse(day)).ShouldBe(inside);

    [Fact]
    public void An_end_before_the_start_is_refused() =>
        Should.Throw<ArgumentException>(() => new Period(new DateOnly(2023, 2, 1), new DateOnly(2023, 1, 1)));

    [Fact]
    public void An_open_period_overlaps_what_starts_after_it() => new Period(new DateOnly(2020, 1, 1), null).Overlaps(Year).ShouldBeTrue();
}
