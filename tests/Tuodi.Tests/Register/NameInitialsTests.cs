using Tuodi.Recipients.Register;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Register;

/// <summary>The initials of names, and that rows which are older than they get them when a start is completed. All names are invented.</summary>
public sealed class NameInitialsTests
{
    [Theory]
    [InlineData("张三", "zs")]
    [InlineData("王小明", "wxm")]
    [InlineData("欧阳安", "oya")]
    [InlineData("阿衣古丽·买买提", "ayglmmt")]
    [InlineData("单一", "sy")]
    [InlineData("陈单", "cd")]
    [InlineData("闫七", "yq")]
    [InlineData("Mary Poppins", "marypoppins")]
    [InlineData("李\u3400", "lv")]
    [InlineData("李𠮷", "lv")]
    [InlineData("·", "")]
    public void Initials_are_as_the_name_is_read(string name, string expected)
    {
        NameInitials.Of(name).ShouldBe(expected);
    }

    [Fact]
    public void Of_a_long_name_only_the_first_are_kept() =>
        NameInitials.Of(new string('安', 40)).ShouldBe(new string('a', NameInitials.LengthMax));

    [Fact]
    public async Task Rows_from_before_get_theirs_when_a_start_is_completed()
    {
        await using var county = await TestCounty.InFileAsync();
        await county.Service.Database.ExclusivelyAsync(
            async (connection, transaction) =>
            {
                await using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = "update person set initials = null";
                (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(20);
            },
            TestContext.Current.CancellationToken
        );
        await county.Service.CompleteAsync(TestContext.Current.CancellationToken);
        (await county.QueryAsync<(string Initials, long Version)>("select initials, version from person")).ShouldAllBe(row =>
            row.Initials == "xg"
        );
    }
}
