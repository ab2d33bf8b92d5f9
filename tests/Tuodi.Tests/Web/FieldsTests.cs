using Tuodi.Kernel;
using Tuodi.Web.Framing;

namespace Tuodi.Tests.Web;

/// <summary>What people write into fields is read as they mean it, or told back to them.</summary>
public sealed class FieldsTests
{
    [Theory]
    [InlineData("12655.43", 1_265_543)]
    [InlineData("¥12,655.43", 1_265_543)]
    [InlineData("￥12，655.4", 1_265_540)]
    [InlineData(" 60000元 ", 6_000_000)]
    [InlineData("0.05", 5)]
    public void An_amount_is_read_as_people_write_it(string text, long fen)
    {
        var fields = Of(text);
        fields.Amount("x").ShouldBe(new Money(fen));
        fields.AreGood.ShouldBeTrue();
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("1.234")]
    [InlineData("1e6")]
    [InlineData("abc")]
    [InlineData(".5")]
    [InlineData("99999999999")]
    public void What_is_no_amount_is_told(string text)
    {
        var fields = Of(text);
        fields.Amount("x").ShouldBeNull();
        fields.ErrorOf("x").ShouldBe("Write an amount in yuan with at most two decimals, such as 12655.43");
        fields.Written("x").ShouldBe(text);
    }

    [Fact]
    public void A_field_that_is_wrong_is_not_told_to_be_missing_too()
    {
        var fields = Of("abc");
        fields.Needed("x", fields.Amount("x"));
        fields.Needed("y", fields.Text("y"));
        fields.Errors.Select(error => error.Field).ShouldBe(["x", "y"]);
        fields.ErrorOf("y").ShouldBe("This is needed");
    }

    private static Fields Of(string text) => new(name => name == "x" ? [text] : [], Language.English);
}
