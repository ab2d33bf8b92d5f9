using Tuodi.Kernel;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Register;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Register;

/// <summary>A copy is whole, of one moment, and never in the place of another file.</summary>
public sealed class BackupTests(PostgresFixture server) : RegisterTest(server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_that_is_taken_while_rows_come_in_is_of_one_moment()
    {
        await using var register = await OpenAsync(DatabaseKind.Sqlite);
        await register.PersonsAsync(Enumerable.Range(0, 400).Select(i => $"P{i:0000}"));
        var list = register.List(
            "statuses.csv",
            ["area,person,category,valid_from", .. Enumerable.Range(0, 400).Select(i => $"420502,P{i:0000},marginal,2025-01-01")]
        );
        var file = Path.Combine(register.Folder, "copy.sqlite");
        var import = Task.Run(() => register.ApplyAsync(RegisterKind.Statuses, list, sliceRows: 10), Cancel);
        var bytes = await new SqliteBackup(register.Database).WriteAsync(file, Cancel);
        (await import).New.ShouldBe(400);
        bytes.ShouldBe(new FileInfo(file).Length);
        File.Exists($"{file}.part").ShouldBeFalse();

        await using IDatabase copy = new SqliteDatabase(file);
        await using var connection = await copy.OpenAsync(Cancel);
        var (rows, slices) = (
            await Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "select count(*) from status_period"),
            await Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "select count(*) from import_slice")
        );
        rows.ShouldBe(slices * 10);
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_written_over()
    {
        await using var register = await OpenAsync(DatabaseKind.Sqlite);
        var file = register.List("there.sqlite", "mine");
        var error = await Should.ThrowAsync<ProblemException>(() => new SqliteBackup(register.Database).WriteAsync(file, Cancel));
        error.Message.ShouldContain("There is such a file already");
        File.ReadAllText(file).ShouldBe("mine");
    }

    [Fact]
    public async Task A_server_is_backed_up_by_its_own_tools()
    {
        await using var register = await OpenAsync(DatabaseKind.Postgres);
        var file = Path.Combine(register.Folder, "copy.sqlite");
        var error = await Should.ThrowAsync<ProblemException>(() => new SqliteBackup(register.Database).WriteAsync(file, Cancel));
        error.Message.ShouldContain("pg_dump");
        File.Exists(file).ShouldBeFalse();
    }
}
