using System.Text;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;

namespace Tuodi.Tests.Office.Reading;

/// <summary>Quirks 1 and 2: a text is read in the encoding it has, whatever stands at its front.</summary>
public sealed class EncodingTests : IDisposable
{
    private const string Simplified = "身份证号,姓名,镇街,村社,身份\n{0},周一,双河镇,一村,低保对象\n{1},吴二,东坪街道,二村,特困人员\n";
    private const string Traditional = "身分證號,姓名,鎮街,村社,身份\n{0},陳一,雙河鎮,一村,低保對象\n{1},吳二,東坪街道,二村,特困人員\n";

    private readonly Lists _lists = new();

    public void Dispose() => _lists.Dispose();

    public static TheoryData<string, string> Encodings =>
        new()
        {
            { "GBK", "GB2312" },
            { "GB18030", "GB2312" },
            { "GB2312", "GB2312" },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Chinese_encodings(string written, string named)
    {
        var list = _lists.ReadText(Text(Simplified), encoding: Lists.Chinese(written));
        list.Encoding.ShouldBe(named);
        list.Roster.Select(row => row.Town).ShouldBe(["双河镇", "东坪街道"]);
    }

    [Theory]
    [InlineData("GBK", "龑")]
    [InlineData("GB18030", "㐀")]
    public void Rare_characters_of_the_larger_sets(string encoding, string name)
    {
        var list = _lists.ReadText(Text(Simplified).Replace("周一", name), encoding: Lists.Chinese(encoding));
        list.Encoding.ShouldBe(encoding);
        list.Roster[0].Name.ShouldBe(name);
    }

    [Fact]
    public void Traditional_characters_in_big5_are_recognised_and_known()
    {
        var list = _lists.ReadText(Text(Traditional), encoding: Lists.Chinese("BIG5"));
        list.Encoding.ShouldBe("BIG5");
        list.Roster.Select(row => row.Identity).ShouldBe(["低保對象", "特困人員"]);
        list.UnknownIdentities.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, "UTF-8 with BOM")]
    [InlineData(false, "UTF-8")]
    public void Utf8_with_a_mark_and_without(bool hasMark, string named)
    {
        byte[] mark = hasMark ? [0xEF, 0xBB, 0xBF] : [];
        var list = Lists.Read(_lists.Write("a.csv", [.. mark, .. Encoding.UTF8.GetBytes(Text(Simplified))]));
        list.Encoding.ShouldBe(named);
        list.Roster.Count.ShouldBe(2);
        list.Columns[0].Heading.ShouldBe("身份证号");
    }

    [Fact]
    public void Marks_and_zero_width_characters_in_the_middle_and_at_the_end_go()
    {
        var text = Text(Simplified).Replace("双河镇", "双\u200B河\uFEFF镇").Replace("\n9", "\n\uFEFF9") + "\uFEFF";
        var list = _lists.ReadText("\uFEFF" + text);
        list.Roster.Select(row => row.PersonId).ShouldBe([Lists.Id(1), Lists.Id(2)]);
        list.Roster[0].Town.ShouldBe("双河镇");
        list.RowsRefused.ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_mark_of_utf8_before_or_behind_a_text_in_gbk_does_not_mislead(bool before)
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        var text = Lists.Chinese("GBK").GetBytes(Text(Simplified));
        var list = Lists.Read(_lists.Write("a.csv", before ? [.. mark, .. text] : [.. text, .. mark]));
        list.Encoding.ShouldBe("GB2312");
        list.Roster.Count.ShouldBe(2);
        list.RowsRefused.ShouldBe(0);
    }

    [Fact]
    public void Headings_of_pure_ascii_do_not_hide_what_comes_far_below()
    {
        var user = _lists.Write("mine.yaml", "headings:\n  person_id: [id]\n  identity: [type]\n  town: [town]\n");
        var data = OfficeData.Load(Path.Combine(House.Repository.Root, "data", "office"), user);
        var text = new StringBuilder("id,type,town\n");
        for (var i = 0; i < 20_000; i++)
        {
            text.Append(Lists.Id(i)).Append(i < 15_000 ? ",x,y\n" : ",低保对象,双河镇\n");
        }

        var path = _lists.Write("a.csv", text.ToString(), Lists.Chinese("GBK"));
        var list = new ListReader(data).Read(path).ShouldHaveSingleItem();
        list.Encoding.ShouldBe("GB2312");
        list.Roster[^1].Town.ShouldBe("双河镇");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Utf16_as_spreadsheets_save_text_with_tabs(bool hasMark)
    {
        var text = Text(Simplified).Replace(',', '\t');
        var list = Lists.Read(_lists.Write("a.txt", [.. hasMark ? Encoding.Unicode.Preamble : [], .. Encoding.Unicode.GetBytes(text)]));
        list.Encoding.ShouldBe("UTF-16");
        list.Roster.Count.ShouldBe(2);
    }

    [Fact]
    public void A_broken_character_in_utf8_is_told_and_does_not_change_the_encoding()
    {
        byte[] text = [.. Encoding.UTF8.GetBytes(Text(Simplified)[..^1]), 0xE4, 0xBD, (byte)'\n'];
        var list = Lists.Read(_lists.Write("a.csv", text));
        list.Encoding.ShouldBe("UTF-8");
        list.Warnings.ShouldHaveSingleItem().Text.English!.ShouldContain("decoded");
        list.Roster.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("GB18030")]
    public void Characters_on_the_edges_of_blocks_stay_whole(string encoding)
    {
        var text = new StringBuilder(Lists.RosterHeadings + "\n");
        for (var i = 0; i < 30_000; i++)
        {
            text.Append(Lists.Id(i)).Append(",周").Append('一', i % 7).Append(",双河镇,第").Append(i).Append("村,低保对象\n");
        }

        var list = _lists.ReadText(text.ToString(), encoding: encoding == "UTF-8" ? Encoding.UTF8 : Lists.Chinese(encoding));
        list.RowsRead.ShouldBe(30_000);
        list.Warnings.ShouldBeEmpty();
        list.Roster.Select((row, i) => row.Village == $"第{i}村" && row.Name == "周" + new string('一', i % 7)).ShouldAllBe(same => same);
    }

    private static string Text(string shape) => string.Format(shape, Lists.Id(1), Lists.Id(2));
}
