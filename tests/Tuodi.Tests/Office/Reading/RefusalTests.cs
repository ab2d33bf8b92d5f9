using System.IO.Compression;
using System.Text;
using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Tables;

namespace Tuodi.Tests.Office.Reading;

/// <summary>A file that cannot be understood: what was found, what was expected, what to do.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly Lists _lists = new();

    public void Dispose() => _lists.Dispose();

    [Fact]
    public void An_empty_file() => Told(_lists.Write("a.csv", ""), "empty", "headings");

    [Fact]
    public void A_file_of_blank_lines() => Told(_lists.Write("a.csv", "\n\n,,,\n"), "no rows");

    [Fact]
    public void A_file_that_is_not_there() => Told(_lists.In("nowhere.csv"), "no such file");

    [Fact]
    public void A_folder() => Told(Path.GetDirectoryName(_lists.In("x"))!, "folder");

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452", "picture (PNG)")]
    [InlineData("FFD8FFE000104A464946000101", "picture (JPEG)")]
    [InlineData("255044462D312E370A", "PDF")]
    [InlineData("526172211A0700", "RAR")]
    [InlineData("377ABCAF271C", "7z")]
    [InlineData("00010203040506070809000000", "no text")]
    public void A_wrong_file_is_named(string bytes, string name) =>
        Told(_lists.Write("list.xlsx", Convert.FromHexString(bytes)), name, "expected is a list as CSV or XLSX");

    [Fact]
    public void An_old_spreadsheet_is_to_be_saved_anew() =>
        Told(_lists.Write("list.xls", Compound("Workbook")), "old XLS form", "as .xlsx");

    [Fact]
    public void A_workbook_under_a_password() =>
        Told(_lists.Write("list.xlsx", Compound("EncryptedPackage")), "password", "take the password away");

    [Fact]
    public void A_text_document_of_old() => Told(_lists.Write("list.xls", Compound("WordDocument")), "Word");

    [Fact]
    public void A_web_page_under_the_name_of_a_spreadsheet() =>
        Told(_lists.Write("list.xls", "\uFEFF<html><table><tr><td>姓名</td></tr></table></html>"), "web page", "as .xlsx");

    [Theory]
    [InlineData("word/document.xml", "text document (DOCX)")]
    [InlineData("xl/workbook.bin", "XLSB")]
    [InlineData("mimetype", "OpenDocument")]
    [InlineData("photo.jpg", "ZIP archive")]
    public void A_zip_archive_that_is_no_workbook(string entry, string name) => Told(Zip(entry), name, "expected is a list");

    [Fact]
    public void A_workbook_that_was_cut_off_when_it_was_copied()
    {
        var whole = File.ReadAllBytes(new Workbook().Sheet("名单", ["身份证号", "身份"]).Save(_lists.In("whole.xlsx")));
        Told(_lists.Write("half.xlsx", whole[..(whole.Length / 2)]), "damaged", "save it");
    }

    [Fact]
    public void A_file_larger_than_any_list()
    {
        var path = _lists.In("large.csv");
        using (var stream = File.Create(path))
        {
            stream.SetLength(TableLimits.FileBytesMax + 1);
        }

        Told(path, "more than the 524,288,000", "Split it");
    }

    [Fact]
    public void A_text_in_no_encoding_that_is_known()
    {
        var noise = new byte[4000];
        new Random(5).NextBytes(noise);
        Told(_lists.Write("a.csv", [.. noise.Select(b => (byte)(b | 0x81))]), "no encoding");
    }

    [Fact]
    public void Headings_that_fit_no_kind_are_told_with_the_nearest_kinds_and_what_they_lack()
    {
        var path = _lists.Write("a.csv", "姓名,卡号,医保政策范围费用,已使用普通住院救助金额\n周一,1,2,3\n");
        Told(path, "line 1", "姓名, 卡号", "未救助明细", "lacks 身份证号", "data file of your own");
    }

    [Fact]
    public void A_kind_that_the_user_names_is_held_to_what_it_needs() =>
        Should
            .Throw<ProblemException>(() =>
                new ListReader(Lists.Data).Read(
                    _lists.Write("a.csv", $"身份证号,身份\n{Lists.Id(1)},低保对象\n"),
                    new ReadOptions { Kind = ListKind.Deaths }
                )
            )
            .Message.ShouldContain("lacks 死亡时间");

    [Fact]
    public void A_sheet_without_headings_shows_its_first_row() =>
        Told(_lists.Write("a.csv", "甲,乙\n1,2\n"), "no row of headings", "甲, 乙");

    private static byte[] Compound(string part) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(part), .. new byte[64]];

    private string Zip(string entry)
    {
        var path = _lists.In("list.xlsx");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        zip.CreateEntry(entry);
        return path;
    }

    private static void Told(string path, params string[] words)
    {
        var problem = Should.Throw<ProblemException>(() => new ListReader(Lists.Data).Read(path)).Problems[0];
        problem.Spot.File.ShouldBe(path);
        problem.Remedy.ShouldNotBeEmpty();
        foreach (var word in words)
        {
            problem.ToString().ShouldContain(word);
        }
    }
}
