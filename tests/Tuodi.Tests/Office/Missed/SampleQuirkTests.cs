using System.IO.Compression;
using System.Text;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Office.Missed;

/// <summary>The files that ship have every quirk of real ones at least once, so that a month in them is a month in the office.</summary>
public sealed class SampleQuirkTests
{
    private const string Roster = "救助对象名单-202506.csv";
    private const string Inside = "区内明细-202506.csv";
    private const string Across = "跨区明细-202506.csv";
    private const string Veterans = "联网结算明细-优抚-202506.csv";
    private const string MakeUp = "应补应退明细-202506.csv";
    private const string Amounts = "参保档次配置.csv";

    [Theory]
    [InlineData(Inside, "GB18030", "\t,", "an identity number with a tab behind it")]
    [InlineData(Inside, "GB18030", "=\"99999919", "an identity number in a formula")]
    [InlineData(Inside, "GB18030", "Ｘ", "a wide X")]
    [InlineData(Inside, "GB18030", "********", "a masked identity number")]
    [InlineData(Inside, "GB18030", "E+17", "scientific notation")]
    [InlineData(Inside, "GB18030", "000,", "a rounded identity number")]
    [InlineData(Inside, "GB18030", ",'999999", "a leading apostrophe")]
    [InlineData(Inside, "GB18030", "=\"2025-06\"", "a month in a formula")]
    [InlineData(Inside, "GB18030", "合计", "a row of totals")]
    [InlineData(Inside, "GB18030", "￥", "a wide sign of money")]
    [InlineData(Inside, "GB18030", "年6月", "a day in words")]
    [InlineData(Inside, "GB18030", "00:00:00", "a day with its time")]
    [InlineData(Inside, "GB18030", "人民政府", "a township by its government")]
    [InlineData(Inside, "GB18030", "街道办,", "a township by its office")]
    [InlineData(MakeUp, "GBK", "05/06/2025", "a day that cannot be told")]
    [InlineData(MakeUp, "GBK", "0000-00-00", "a day of nothing")]
    [InlineData(MakeUp, "GBK", ",-", "a reversal")]
    [InlineData(Across, "UTF-8", "\uFEFF", "a byte order mark")]
    [InlineData(Across, "UTF-8", "\u200B", "an invisible character")]
    [InlineData(Across, "UTF-8", "金额(元)", "a unit in half-width brackets")]
    [InlineData(Across, "UTF-8", "金额（元）", "a unit in full-width brackets")]
    [InlineData(Across, "UTF-8", "制表：", "a note below the list")]
    [InlineData(Veterans, "UTF-8", "残疾退役军人 /七级 / 因战", "blanks around strokes")]
    [InlineData(Roster, "UTF-8", "外区某镇", "a township of elsewhere")]
    [InlineData("救助對象名單-202506.csv", "BIG5", "低保對象", "traditional characters")]
    [InlineData(Amounts, "GBK", "2024.10.1-2025.6.30", "a range of days")]
    [InlineData(Amounts, "GBK", "360 ", "a blank behind an amount")]
    public void A_text_has_it(string file, string encoding, string text, string quirk) =>
        Text(file, encoding).Contains(text, StringComparison.Ordinal).ShouldBeTrue(quirk);

    [Fact]
    public void Byte_order_marks_stand_within_and_at_the_end()
    {
        var text = Text(Across, "UTF-8");
        text.ShouldEndWith("\uFEFF");
        text[1..^1].ShouldContain("\uFEFF");
    }

    [Fact]
    public void A_sheet_goes_to_the_last_column() => Text(Veterans, "UTF-8").Split('\n')[0].Count(c => c == ',').ShouldBe(16_383);

    [Fact]
    public void An_identity_number_has_fifteen_digits() =>
        Text(Roster, "UTF-8").Split('\n').Any(line => line.Split(',')[0] is { Length: 15 } id && id.All(char.IsAsciiDigit)).ShouldBeTrue();

    [Fact]
    public void Workbooks_count_days_from_1900_and_from_1904_and_hold_headings_of_two_rows()
    {
        Part("救助对象台账-起止时间.xlsx", "xl/workbook.xml").ShouldContain("date1904=\"1\"");
        Part("未救助明细-202506.xlsx", "xl/workbook.xml").ShouldContain("date1904=\"0\"");
        var sheet = Part("未救助明细-202506.xlsx", "xl/worksheets/sheet1.xml");
        sheet.ShouldContain("<row r=\"3\"><c/><c/><c/>");
        sheet.ShouldContain("<c s=\"1\"><v>");
    }

    private static string Text(string file, string encoding) =>
        (encoding == "UTF-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!).GetString(
            File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "office", file))
        );

    private static string Part(string file, string part)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Repository.Root, "samples", "office", file));
        using var reader = new StreamReader(archive.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }
}
