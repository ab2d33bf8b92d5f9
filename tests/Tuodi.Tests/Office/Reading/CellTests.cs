using FsCheck;
using FsCheck.Fluent;
using Tuodi.Kernel;
using Tuodi.Office.Cells;

namespace Tuodi.Tests.Office.Reading;

/// <summary>Quirks 3 to 6: what a cell says, in every shape that spreadsheets leave it in.</summary>
public sealed class CellTests
{
    private const string Id = "99999919800101002X";

    [Theory]
    [InlineData(Id)]
    [InlineData("99999919800101002x")]
    [InlineData("99999919800101002X\t")]
    [InlineData("=\"99999919800101002X\"")]
    [InlineData("'99999919800101002X")]
    [InlineData(" 999999 19800101 002X ")]
    [InlineData("９９９９９９１９８００１０１００２Ｘ")]
    [InlineData("99999919800101002ｘ\u3000")]
    [InlineData("999999800101002")]
    public void An_identity_number_in_any_dress(string cell) => ReadId(cell).ShouldBe((IdentityFault.None, Id));

    [Theory]
    [InlineData("", IdentityFault.Missing)]
    [InlineData(" -- ", IdentityFault.Missing)]
    [InlineData("999999198001011000", IdentityFault.Rounded)]
    [InlineData("9.99999E+17", IdentityFault.Scientific)]
    [InlineData("9.9999919800101e17", IdentityFault.Scientific)]
    [InlineData("999999********002X", IdentityFault.Masked)]
    [InlineData("999999＊＊＊＊＊＊＊＊001X", IdentityFault.Masked)]
    [InlineData("999999198001010012", IdentityFault.CheckDigit)]
    [InlineData("12345", IdentityFault.Shape)]
    [InlineData("99999919800101A01X", IdentityFault.Shape)]
    [InlineData("X9999919800101001X", IdentityFault.Shape)]
    public void What_is_lost_or_wrong_is_named(string cell, IdentityFault fault) => ReadId(cell).Fault.ShouldBe(fault);

    [Fact]
    public void A_day_of_birth_that_does_not_exist_is_named()
    {
        var digits = "99999919800230001";
        ReadId(digits + Tuodi.Kernel.IdentityCheckDigit.Of(digits)).Fault.ShouldBe(IdentityFault.Birthday);
    }

    [Fact]
    public void A_number_that_passes_its_check_by_chance_is_refused_where_the_file_holds_it_as_a_number()
    {
        var digits = Enumerable
            .Range(1, 28)
            .Select(day => $"999999198001{day:00}100")
            .First(d => Tuodi.Kernel.IdentityCheckDigit.Of(d) == '0');
        ReadId(digits + "0").Fault.ShouldBe(IdentityFault.None);
        ReadId(digits + "0", isNumber: true).Fault.ShouldBe(IdentityFault.Rounded);
    }

    [Fact]
    public void Every_rounded_number_is_caught_unless_its_check_digit_happens_to_fit() =>
        Prop.ForAll<int>(seed =>
            {
                var rounded = Lists.Id(Math.Abs(seed % 1_000_000))[..15] + "000";
                var fits = Tuodi.Kernel.IdentityCheckDigit.Of(rounded) == '0';
                return ReadId(rounded).Fault == (fits ? IdentityFault.None : IdentityFault.Rounded)
                    && ReadId(rounded, isNumber: true).Fault == IdentityFault.Rounded;
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("574.29", 57_429)]
    [InlineData("459.43", 45_943)]
    [InlineData("2967.1", 296_710)]
    [InlineData("4153.37", 415_337)]
    [InlineData("360 ", 36_000)]
    [InlineData("¥1,234.50", 123_450)]
    [InlineData("￥ 1,234,567.00", 123_456_700)]
    [InlineData("１，２３４．５０", 123_450)]
    [InlineData("-726.84", -72_684)]
    [InlineData("(726.84)", -72_684)]
    [InlineData("（726.84）", -72_684)]
    [InlineData("-¥5", -500)]
    [InlineData("¥-5", -500)]
    [InlineData("400元", 40_000)]
    [InlineData("=\"12.30\"", 1_230)]
    [InlineData("'12.30", 1_230)]
    [InlineData("459.430000", 45_943)]
    [InlineData("4.15337E3", 415_337)]
    [InlineData("0", 0)]
    [InlineData(".5", 50)]
    public void An_amount_to_the_fen(string cell, long fen) => ReadAmount(cell).ShouldBe((new Money(fen), null));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("--")]
    [InlineData("-")]
    [InlineData("/")]
    public void An_amount_that_is_not_said_is_nothing_and_not_zero(string cell) => ReadAmount(cell).ShouldBe((null, null));

    [Theory]
    [InlineData("574.295", "two decimals")]
    [InlineData("574,29", "groups of three")]
    [InlineData("1,23,456", "groups of three")]
    [InlineData("1.2.3", "no amount")]
    [InlineData("#REF!", "no amount")]
    [InlineData("12a", "no amount")]
    [InlineData("99999999999999", "larger")]
    public void An_amount_that_cannot_be_is_refused(string cell, string reason) => ReadAmount(cell).Wrong!.English!.ShouldContain(reason);

    [Fact]
    public void Every_amount_comes_back_from_every_way_of_writing_it() =>
        Prop.ForAll<int>(fen =>
            {
                var amount = new Money(fen);
                string[] ways =
                [
                    amount.ToPlainString(),
                    amount.ToString(),
                    $" {amount.ToPlainString()}\t",
                    amount.ToString().Replace("¥", "￥"),
                    $"=\"{amount}\"",
                ];
                return ways.All(way => ReadAmount(way) == (amount, null));
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("20250131")]
    [InlineData("2025-01-31")]
    [InlineData("2025-1-31")]
    [InlineData("2025/1/31")]
    [InlineData("2025.1.31")]
    [InlineData("2025年1月31日")]
    [InlineData("2025-01-31 23:59:59")]
    [InlineData("2025-01-31T00:00:00.000")]
    [InlineData("2025/1/31 8:05")]
    [InlineData("20250131101500")]
    [InlineData("20250131\t")]
    [InlineData("=\"2025-01-31\"")]
    [InlineData("２０２５－０１－３１")]
    [InlineData("45688")]
    [InlineData("45688.5")]
    public void A_day_in_every_certain_shape(string cell) => ReadDay(cell).ShouldBe((new DateOnly(2025, 1, 31), null));

    [Fact]
    public void A_serial_number_counts_from_1904_where_the_workbook_does() =>
        ReadDay("44226", from1904: true).ShouldBe((new DateOnly(2025, 1, 31), null));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("--")]
    [InlineData("0000-00-00")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("00000000")]
    [InlineData("1900-01-00")]
    public void A_day_that_is_not_said(string cell) => ReadDay(cell).ShouldBe((null, null));

    [Theory]
    [InlineData("05/06/2025", "cannot be told apart")]
    [InlineData("25/06/2025", "cannot be told apart")]
    [InlineData("5-6-2025", "cannot be told apart")]
    [InlineData("25/6/1", "cannot be told apart")]
    [InlineData("2025-02-29", "no such day")]
    [InlineData("20251301", "no such day")]
    [InlineData("2025-25-01", "no such day")]
    [InlineData("202501", "no day")]
    [InlineData("2025-01-31x", "no day")]
    [InlineData("昨天", "no day")]
    public void A_day_is_never_guessed(string cell, string reason) => ReadDay(cell).Wrong!.English!.ShouldContain(reason);

    [Theory]
    [InlineData("202506")]
    [InlineData("=\"2025-06\"")]
    [InlineData("2025-6")]
    [InlineData("2025/06")]
    [InlineData("2025年6月")]
    [InlineData("2025.06")]
    [InlineData("2025-06-30")]
    [InlineData("20250601")]
    public void A_month_in_every_shape(string cell)
    {
        Days.TryMonth(cell, false, out var first, out _).ShouldBeTrue();
        first.ShouldBe(new DateOnly(2025, 6, 1));
    }

    [Theory]
    [InlineData("202513")]
    [InlineData("6月")]
    [InlineData("2025")]
    public void What_is_no_month_is_refused(string cell) => Days.TryMonth(cell, false, out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2024.10.1-2025.6.30")]
    [InlineData("2024-10-01-2025-06-30")]
    [InlineData("2024-10-01 ~ 2025-06-30")]
    [InlineData("2024年10月1日至2025年6月30日")]
    [InlineData("20241001—20250630")]
    public void A_range_of_days(string cell)
    {
        Days.TryRange(cell, out var range, out _).ShouldBeTrue();
        range.ShouldBe(new Period(new DateOnly(2024, 10, 1), new DateOnly(2025, 6, 30)));
    }

    [Fact]
    public void A_range_that_ends_before_it_starts_is_refused()
    {
        Days.TryRange("2025.6.30-2024.10.1", out _, out var wrong).ShouldBeFalse();
        wrong!.English!.ShouldContain("before it starts");
    }

    private static (IdentityFault Fault, string Number) ReadId(string cell, bool isNumber = false)
    {
        Span<char> number = stackalloc char[IdentityNumber.Length];
        var fault = IdentityNumber.Read(cell, isNumber, number);
        return (fault, number.ToString());
    }

    private static (Money? Amount, Bilingual? Wrong) ReadAmount(string cell)
    {
        Amounts.TryRead(cell, out var amount, out var wrong).ShouldBe(wrong is null);
        return (amount, wrong);
    }

    private static (DateOnly? Day, Bilingual? Wrong) ReadDay(string cell, bool from1904 = false)
    {
        Days.TryRead(cell, from1904, out var day, out var wrong).ShouldBe(wrong is null);
        return (day, wrong);
    }
}
