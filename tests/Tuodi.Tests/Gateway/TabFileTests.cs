using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tuodi.Server.Gateway;
using Tuodi.Server.Gateway.Files;

namespace Tuodi.Tests.Gateway;

/// <summary>The ZIP files of 3202 and 9101: what is written is read again; what is not such a file is refused before it costs anything.</summary>
public sealed class TabFileTests
{
    private static readonly TabFileLimits Small = new(10_000, 5_000, 2, 10, 200);

    [Fact]
    public void What_is_written_is_read_again()
    {
        string?[][] rows =
        [
            ["4000000001", "虚构", null, "-12.30"],
            ["4000000002", "a\tb", "", "0"],
        ];
        var read = TabFile.Read(TabFile.Write("stmt.txt", rows), 4, TabFileLimits.Default);
        read[0].ShouldBe(["4000000001", "虚构", null, "-12.30"]);
        read[1].ShouldBe(["4000000002", "a b", null, "0"]);
    }

    [Fact]
    public void Equal_rows_make_an_equal_file() =>
        TabFile
            .Write(
                "a.txt",
                [
                    ["1"],
                ]
            )
            .ShouldBe(
                TabFile.Write(
                    "a.txt",
                    [
                        ["1"],
                    ]
                )
            );

    [Fact]
    public void Lines_may_end_as_on_Windows_and_with_a_mark_in_front() =>
        TabFile.Read(Zip(("a.txt", "\uFEFF1\tnull\r\n2\tNULL\r\n\r\n")), 2, Small).Select(row => row[0]).ShouldBe(["1", "2"]);

    [Fact]
    public void A_text_that_unpacks_beyond_the_limit_is_refused() =>
        Refused(Zip(("a.txt", string.Join('\n', Enumerable.Repeat(new string('0', 100), 1000))))).ShouldContain("5000字节");

    [Fact]
    public void A_line_without_end_is_refused() => Refused(Zip(("a.txt", new string('0', 4000)))).ShouldContain("200个字符");

    [Fact]
    public void Too_many_rows_are_refused() =>
        Refused(Zip(("a.txt", string.Concat(Enumerable.Repeat("1\n", 11)))), 1).ShouldContain("10行");

    [Fact]
    public void Too_many_texts_are_refused() => Refused(Zip(("a", "1"), ("b", "1"), ("c", "1"))).ShouldContain("2个");

    [Fact]
    public void A_row_with_other_cells_is_named() => Refused(Zip(("a.txt", "1\t2\n1\n")), 2).ShouldBe("第2行有1列，应为2列");

    [Fact]
    public void A_file_that_is_too_large_is_refused() => Refused(new byte[10_001]).ShouldContain("10000字节");

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused() => Refused(Zip(("a.txt", [0xC4, 0xE3]))).ShouldContain("UTF-8");

    [Fact]
    public void Random_bytes_are_refused_and_nothing_worse()
    {
        var good = TabFile.Write(
            "a.txt",
            [
                ["1", "2"],
                ["3", "4"],
            ]
        );
        var changes = Gen.Zip(Gen.Choose(0, good.Length - 1), Gen.Choose(0, 255)).ListOf(4);
        foreach (var change in changes.Sample(500, 10))
        {
            var file = good.ToArray();
            foreach (var (at, value) in change)
            {
                file[at] = (byte)value;
            }

            try
            {
                TabFile.Read(file, 2, Small);
            }
            catch (GatewayRefusal refusal)
            {
                refusal.Message.ShouldNotBeEmpty();
            }
        }
    }

    private static string Refused(byte[] zip, int columns = 1) =>
        Should.Throw<GatewayRefusal>(() => TabFile.Read(zip, columns, Small)).Message;

    private static byte[] Zip(params (string Name, string Text)[] texts) =>
        Zip([.. texts.Select(text => (text.Name, Encoding.UTF8.GetBytes(text.Text)))]);

    private static byte[] Zip(params (string Name, byte[] Bytes)[] texts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in texts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
