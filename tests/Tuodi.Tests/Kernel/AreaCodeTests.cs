using Tuodi.Kernel;

namespace Tuodi.Tests.Kernel;

public class AreaCodeTests
{
    [Theory]
    [InlineData("420500", "420599", true, true)] // the city-level pool ends in 99
    [InlineData("420500", "420502", true, true)]
    [InlineData("420500", "420600", false, true)]
    [InlineData("420500", "430100", false, false)]
    [InlineData("500112", "500243", true, true)] // a municipality is one city
    public void Compares_places_by_prefix(string one, string other, bool city, bool province)
    {
        AreaCode.TryParse(one, out var a).ShouldBeTrue();
        AreaCode.TryParse(other, out var b).ShouldBeTrue();
        a.SameCity(b).ShouldBe(city);
        a.SameProvince(b).ShouldBe(province);
    }

    [Theory]
    [InlineData("4205")]
    [InlineData("42050O")]
    [InlineData("")]
    public void Anything_but_six_digits_is_no_code(string text) => AreaCode.TryParse(text, out _).ShouldBeFalse();
}
