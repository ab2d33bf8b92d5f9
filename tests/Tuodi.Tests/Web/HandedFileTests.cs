using Microsoft.AspNetCore.Http;
using Tuodi.Tests.Service;
using Tuodi.Web.Working;

namespace Tuodi.Tests.Web;

/// <summary>The name of a file that a browser sent is a text of a stranger's; what the file holds lies on the disk only while it is read.</summary>
public sealed class HandedFileTests
{
    [Theory]
    [InlineData("名单 2025（一）.xlsx", "名单 2025（一）.xlsx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"D:\x\..\a.csv", "a.csv")]
    [InlineData("..", "_")]
    [InlineData("", "_")]
    [InlineData("<img src=x onerror='a'>.csv", "_img src_x onerror__a__.csv")]
    [InlineData("a\0b\nc|d;e&f$g`h.csv", "a_b_c_d_e_f_g_h.csv")]
    public void A_name_is_no_path_and_no_markup(string sent, string name) => HandedFile.Name(Sent(sent)).ShouldBe(name);

    [Fact]
    public void A_long_name_keeps_its_ending_and_fits_on_every_disk()
    {
        var name = HandedFile.Name(Sent(new string('名', 300) + ".xlsx"));
        name.ShouldEndWith(".xlsx");
        System.Text.Encoding.UTF8.GetByteCount(name).ShouldBeLessThan(255);
    }

    [Fact]
    public async Task Files_lie_in_a_folder_of_their_own_and_go_with_it()
    {
        var clock = new SetClock(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        string one;
        using (var folder = new OwnFolder(clock))
        {
            one = await folder.WriteAsync(1, "a.csv", [65], TestContext.Current.CancellationToken);
            var two = await folder.WriteAsync(2, "a.csv", [66], TestContext.Current.CancellationToken);
            two.ShouldNotBe(one);
            File.ReadAllText(one).ShouldBe("A");
            if (!OperatingSystem.IsWindows())
            {
                var parent = Path.GetDirectoryName(Path.GetDirectoryName(one))!;
                File.GetUnixFileMode(parent).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        File.Exists(one).ShouldBeFalse();
        Directory.Exists(Path.GetDirectoryName(Path.GetDirectoryName(one))).ShouldBeFalse();
    }

    private static FormFile Sent(string name) => new(Stream.Null, 0, 0, "file", name);
}
