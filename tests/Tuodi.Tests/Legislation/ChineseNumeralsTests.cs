using FsCheck;
using FsCheck.Fluent;
using Tuodi.Legislation.Texts;

namespace Tuodi.Tests.Legislation;

public sealed class ChineseNumeralsTests
{
    [Theory]
    [InlineData("一百二十", "120")]
    [InlineData("十", "10")]
    [InlineData("十五", "15")]
    [InlineData("三十", "30")]
    [InlineData("一千零五", "1005")]
    [InlineData("两万五千", "25000")]
    [InlineData("一亿二千万", "120000000")]
    [InlineData("二〇一七", "2017")]
    [InlineData("一点五", "1.5")]
    [InlineData("2.6万", "26000")]
    [InlineData("0.6万", "6000")]
    [InlineData("1,200", "1200")]
    public void A_number_is_read(string text, string value)
    {
        ChineseNumerals.TryParse(text, out var number).ShouldBeTrue();
        number.ShouldBe(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("一点")]
    [InlineData("一二十")]
    [InlineData("医疗")]
    [InlineData("十条")]
    [InlineData("3.元5")]
    public void What_is_no_number_is_refused(string text) => ChineseNumerals.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("百分之五十", "50")]
    [InlineData("百分之一百", "100")]
    [InlineData("70%", "70")]
    [InlineData("5个百分点", "5")]
    public void A_percentage_is_read(string text, string value)
    {
        ChineseNumerals.TryPercent(text, out var percent).ShouldBeTrue();
        percent.ShouldBe(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(1005, "一千零五")]
    public void An_article_is_numbered_as_laws_do(int number, string written) => ChineseNumerals.Write(number).ShouldBe(written);

    [Fact]
    public void What_is_written_is_read_again() =>
        Prop.ForAll(
                Gen.Choose(0, 9999).ToArbitrary(),
                number => ChineseNumerals.TryParse(ChineseNumerals.Write(number), out var read) && read == number
            )
            .QuickCheckThrowOnFailure();
}
