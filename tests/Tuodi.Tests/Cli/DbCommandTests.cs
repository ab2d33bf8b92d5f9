using System.Text.Json;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Cli;

/// <summary><c>tuodi db</c> as a user runs it.</summary>
public sealed class DbCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tuodi-db-").FullName;

    [Fact]
    public void A_register_is_made_filled_looked_at_checked_copied_and_written_out()
    {
        var place = Path.Combine(_folder, "county.sqlite");
        var persons = Path.Combine(Repository.Root, "samples/service/register/persons.csv");
        Command.Run("db", "status", "--database", place).ExitCode.ShouldBe(2);
        Command.Run("db", "upgrade", "--database", place).Output.ShouldContain("已执行 003-register.sql");

        var preview = Command.Run("db", "import", "persons", persons, "--database", place, "--lang", "en");
        (preview.ExitCode, preview.Output.Split('\n')[0]).ShouldBe((0, "persons: 6 rows; matched 0, new 6, changed 0, refused 0"));
        preview.Output.ShouldContain("nothing was written");
        Command.Run("db", "import", "persons", persons, "--database", place, "--apply").Output.ShouldContain("已写入");
        Command.Run("db", "import", "persons", persons, "--database", place, "--apply").Output.ShouldContain("未作任何更改");

        var told = Command.Run("db", "status", "--database", place).Output;
        told.ShouldStartWith("SQLite ");
        told.ShouldContain("最近一次导入：Persons，文件 persons.csv，完成于 ");
        Command
            .Run("db", "status", "--database", place, "--lang", "en")
            .Output.ShouldContain("last import: Persons from persons.csv, finished ");
        using var status = JsonDocument.Parse(Command.Run("db", "status", "--database", place, "--json").Output);
        status.RootElement.GetProperty("tables").GetProperty("person").GetInt32().ShouldBe(6);
        status.RootElement.GetProperty("last_import").GetProperty("file").GetString().ShouldBe("persons.csv");

        using var check = JsonDocument.Parse(Command.Run("db", "check", "--database", place, "--json").Output);
        check.RootElement.GetProperty("count").GetInt32().ShouldBe(0);

        var copy = Path.Combine(_folder, "copy.sqlite");
        Command.Run("db", "backup", copy, "--database", place).ExitCode.ShouldBe(0);
        var written = Command.Run("db", "export", "persons", "--database", copy, "--out", Path.Combine(_folder, "out"));
        (written.ExitCode, written.Errors).ShouldBe((0, string.Empty));
        File.ReadAllLines(Path.Combine(_folder, "out", "persons.csv")).ShouldBe(File.ReadAllLines(persons));
    }

    [Fact]
    public void A_refused_row_is_told_in_both_languages_and_by_the_exit_code()
    {
        var place = Path.Combine(_folder, "county.sqlite");
        Command.Run("db", "upgrade", "--database", place);
        var statuses = Path.Combine(Repository.Root, "samples/service/register/statuses.csv");
        var refused = Command.Run("db", "import", "statuses", statuses, "--database", place, "--json");
        refused.ExitCode.ShouldBe(1);
        using var json = JsonDocument.Parse(refused.Output);
        var row = json.RootElement.GetProperty("refused_rows")[0];
        (row.GetProperty("row").GetInt32(), row.GetProperty("column").GetInt32(), row.GetProperty("heading").GetString()).ShouldBe(
            (2, 2, "person")
        );
        row.GetProperty("reason").GetProperty("zh").GetString().ShouldBe("登记中没有该人员，请先导入人员");
        row.GetProperty("reason").GetProperty("en").GetString().ShouldBe("the register has no such person; bring in the persons first");
    }

    [Theory]
    [InlineData("There is no such database", "db", "check", "--database", "nowhere.sqlite")]
    [InlineData("There is no such database", "db", "import", "persons", "x.csv", "--database", "nowhere.sqlite")]
    [InlineData("This is no connection string", "db", "upgrade", "--database", "Nonsense=1")]
    [InlineData("--out", "db", "export")]
    public void What_cannot_be_done_is_told(string says, params string[] arguments)
    {
        var result = Command.RunIn(_folder, arguments);
        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain(says);
        Directory.EnumerateFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public void A_database_of_an_older_version_is_to_be_upgraded_first()
    {
        var place = Path.Combine(_folder, "empty.sqlite");
        File.WriteAllBytes(place, []);
        var result = Command.Run("db", "check", "--database", place);
        (result.ExitCode, result.Errors.Contains("tuodi db upgrade", StringComparison.Ordinal)).ShouldBe((2, true));
        Command.Run("db", "import", "wrong", "x.csv", "--database", place).ExitCode.ShouldBe(2);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
