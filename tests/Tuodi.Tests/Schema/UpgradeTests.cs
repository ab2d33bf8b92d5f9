using Tuodi.Storage.Databases;
using Tuodi.Tests.Cli;
using Tuodi.Tests.Register;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Schema;

/// <summary>A database is brought to the schema of the program once, however many programs start at a time.</summary>
public sealed class UpgradeTests(PostgresFixture server) : RegisterTest(server)
{
    // The script that makes the table of households.
    private const int Households = 13;

    private readonly PostgresFixture _server = server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_older_database_is_brought_on_by_whoever_starts_first(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("tuodi-upgrade-").FullName;
        try
        {
            var place = await PlaceAsync(kind, folder);
            await using (var old = DatabaseLocation.Open(place))
            {
                var applied = await SchemaScripts.ApplyAsync(old, [SchemaScripts.All[0]], TimeProvider.System, Cancel);
                applied.Select(script => script.Name).ShouldBe(["001-service.sql"]);
            }

            var starts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => StartAsync(place))));
            starts.SelectMany(applied => applied).ShouldBe(SchemaScripts.All.Skip(1).Select(script => script.Name), ignoreOrder: true);
            starts.Count(applied => applied.Count > 0).ShouldBe(1);
            await using var now = DatabaseLocation.Open(place);
            (await SchemaScripts.AppliedAsync(now, Cancel)).Keys.Order().ShouldBe(SchemaScripts.All.Select(script => script.Number));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_register_from_before_households_takes_them_after_the_upgrade(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("tuodi-upgrade-").FullName;
        try
        {
            var place = await PlaceAsync(kind, folder);
            await using (var old = DatabaseLocation.Open(place))
            {
                await SchemaScripts.ApplyAsync(
                    old,
                    [.. SchemaScripts.All.TakeWhile(script => script.Number < Households)],
                    TimeProvider.System,
                    Cancel
                );
                await using var connection = await old.OpenAsync(Cancel);
                await Dapper.SqlMapper.ExecuteAsync(
                    connection,
                    "insert into person (area, id, name, cert_type, cert_no, sex, disability_grade, version) values ('420502', '42050200000001', '虚构甲', '99', 'X1', '1', 0, 1)"
                );
            }

            var list = Path.Combine(folder, "households.csv");
            await File.WriteAllTextAsync(
                list,
                "area,household,person,relation,valid_from\n420502,F1,42050200000001,head,2020-01-01\n",
                Cancel
            );
            Command.Run("db", "upgrade", "--database", place).ExitCode.ShouldBe(0);
            var import = Command.Run("db", "import", "households", list, "--database", place, "--apply", "--lang", "en");
            import.ExitCode.ShouldBe(0, import.Errors);
            import.Output.ShouldContain("households: 1 rows; matched 0, new 1, changed 0, refused 0");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_programs_that_make_a_database_at_once_make_one(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("tuodi-upgrade-").FullName;
        try
        {
            var place = await PlaceAsync(kind, folder);
            var runs = await Task.WhenAll(
                Enumerable.Range(0, 2).Select(_ => Task.Run(() => Command.Run("db", "upgrade", "--database", place)))
            );
            runs.ShouldAllBe(run => run.ExitCode == 0, string.Join(Environment.NewLine, runs.Select(run => run.Errors)));
            runs.Sum(run => run.Output.Split('\n').Count(line => line.StartsWith("已执行", StringComparison.Ordinal)))
                .ShouldBe(SchemaScripts.All.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_database_of_a_newer_program_is_left_alone(DatabaseKind kind)
    {
        await using var register = await OpenAsync(kind);
        await register.ExecuteAsync("insert into schema_script (number, name, hash, applied) values (999, '999-later.sql', 'x', 0)");
        var error = await Should.ThrowAsync<Tuodi.Kernel.ProblemException>(() =>
            SchemaScripts.ApplyAsync(register.Database, TimeProvider.System, Cancel)
        );
        error.Message.ShouldContain("script 999");
    }

    [Fact]
    public async Task A_script_that_fails_leaves_nothing_of_itself()
    {
        await using var register = await OpenAsync(DatabaseKind.Postgres);
        SchemaScript[] scripts =
        [
            .. SchemaScripts.All,
            new(900, "900-bad.sql", "create table half (id bigint not null primary key); create table person (id bigint);"),
        ];
        await Should.ThrowAsync<Npgsql.PostgresException>(() =>
            SchemaScripts.ApplyAsync(register.Database, scripts, TimeProvider.System, Cancel)
        );
        (await register.QueryAsync<long>("select count(*) from pg_tables where tablename = 'half'")).ShouldBe([0]);
        (await SchemaScripts.AppliedAsync(register.Database, Cancel)).Keys.ShouldNotContain(900);
    }

    [Fact]
    public async Task A_database_without_the_extension_is_not_spread()
    {
        await using var register = await OpenAsync(DatabaseKind.Postgres);
        var error = await Should.ThrowAsync<Tuodi.Kernel.ProblemException>(() =>
            new Distribution(register.Database).RunAsync(null, Cancel)
        );
        error.Message.ShouldContain("does not have the Citus extension");
    }

    private async Task<string> PlaceAsync(DatabaseKind kind, string folder) =>
        kind == DatabaseKind.Postgres ? await _server.DatabaseAsync() : Path.Combine(folder, "county.sqlite");

    private static async Task<IReadOnlyList<string>> StartAsync(string place)
    {
        await using var database = DatabaseLocation.Open(place);
        return [.. (await SchemaScripts.ApplyAsync(database, TimeProvider.System, Cancel)).Select(script => script.Name)];
    }
}
