using Tuodi.Kernel;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Register;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Register;

/// <summary>What is written out and brought in again is the same register.</summary>
public sealed class ExportTests(PostgresFixture server) : RegisterTest(server)
{
    private readonly PostgresFixture _server = server;

    private static readonly string[] Awkward =
    [
        "=1+1",
        "'=1+1",
        "''two",
        "+86",
        "-",
        "@x",
        "a,b \"c\"; d",
        "一行\n两行",
        "＝全角",
        "00123",
        "1.50",
        "2025-01-31",
        "无",
        "null",
        "9.99999E+17",
        "<b>&amp;</b>",
    ];

    public static TheoryData<DatabaseKind, DatabaseKind, bool, Language> Ways =>
        new()
        {
            { DatabaseKind.Sqlite, DatabaseKind.Sqlite, false, Language.Chinese },
            { DatabaseKind.Sqlite, DatabaseKind.Postgres, true, Language.English },
            { DatabaseKind.Postgres, DatabaseKind.Sqlite, false, Language.English },
            { DatabaseKind.Postgres, DatabaseKind.Postgres, true, Language.Chinese },
        };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_register_that_is_written_out_and_brought_in_is_the_same(
        DatabaseKind from,
        DatabaseKind to,
        bool workbook,
        Language language
    )
    {
        await using var first = await OpenAsync(from);
        await FillAsync(first);
        await using var second = await OpenAsync(to);
        second.Clock.Now = first.Clock.Now;
        var files = await first.ExportAsync(workbook, language);
        foreach (var shape in RegisterShapes.All.Where(shape => shape.IsImported))
        {
            var report = await second.ApplyAsync(shape.Kind, files[shape.Name], sliceRows: 7);
            report.Faults.ShouldBeEmpty();
            report.New.ShouldBe(report.Rows);
            report.Rows.ShouldBeGreaterThan(0);
        }

        var (one, other) = (await first.ExportAsync(), await second.ExportAsync());
        foreach (var (name, path) in one)
        {
            File.ReadAllText(other[name]).ShouldBe(File.ReadAllText(path), name);
        }
    }

    [Fact]
    public async Task The_samples_are_written_out_as_they_were_brought_in()
    {
        await using var register = await OpenAsync(DatabaseKind.Sqlite);
        await register.SamplesAsync();
        var files = await register.ExportAsync();
        foreach (var name in (string[])["institutions", "operators", "catalogue", "persons", "relations"])
        {
            File.ReadAllLines(files[name]).ShouldBe(File.ReadAllLines(Path.Combine(TestRegister.Samples, $"{name}.csv")));
        }
    }

    [Fact]
    public async Task No_cell_is_a_formula()
    {
        await using var register = await OpenAsync(DatabaseKind.Sqlite);
        await FillAsync(register);
        var files = await register.ExportAsync();
        var cells = File.ReadLines(files["persons"]).SelectMany(line => line.Split(',')).Select(cell => cell.TrimStart('"')).ToList();
        cells.ShouldContain("'=1+1");
        cells.ShouldAllBe(cell => cell.Length == 0 || !"=+-@＝".Contains(cell[0]));
    }

    [Fact]
    public async Task An_export_sees_one_moment()
    {
        await using var register = await OpenAsync(DatabaseKind.Sqlite);
        await register.SamplesAsync();
        await using var snapshot = await Snapshot.OpenAsync(register.Database, TestContext.Current.CancellationToken);
        await register.PersonsAsync(["later"]);
        new RegisterExport(snapshot).Rows(RegisterShapes.Of(RegisterKind.Persons)).Count().ShouldBe(6);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_hospitals_told_and_what_came_of_it_is_written_out_too(DatabaseKind kind)
    {
        await using var county = kind == DatabaseKind.Sqlite ? await TestCounty.InFileAsync() : await _server.CountyAsync();
        var visit = await county.StayAsync(1, 50_000, new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 10));
        await county.RunAsync(county.Settle(1, visit));
        await using var snapshot = await Snapshot.OpenAsync(county.Service.Database, TestContext.Current.CancellationToken);
        var export = new RegisterExport(snapshot);
        Dictionary<string, object?> First(RegisterKind list)
        {
            var shape = RegisterShapes.Of(list);
            return shape
                .Written.Select(column => column.Name)
                .Zip(export.Rows(shape).Single())
                .ToDictionary(cell => cell.First, cell => cell.Second);
        }

        First(RegisterKind.Visits)["id"].ShouldBe(visit);
        First(RegisterKind.Fees)["total"].ShouldBe(5_000_000L);
        var batch = First(RegisterKind.Charges);
        batch["in_policy"].ShouldBe(First(RegisterKind.Fees)["in_policy"]);
        batch["settlement"].ShouldBe(First(RegisterKind.Settlements)["id"]);
        export.Rows(RegisterShapes.Of(RegisterKind.Filings)).ShouldBeEmpty();
        export.Rows(RegisterShapes.Of(RegisterKind.Journal)).Count().ShouldBeGreaterThan(2);
    }

    // Persons of awkward names, and statuses of which some were corrected and withdrawn since.
    private static async Task FillAsync(TestRegister register)
    {
        await register.SamplesAsync();
        await register.PersonsAsync(Enumerable.Range(0, Awkward.Length).Select(i => $"A{i:00}"));
        await using (var connection = await register.Database.OpenAsync(TestContext.Current.CancellationToken))
        {
            for (var i = 0; i < Awkward.Length; i++)
            {
                await Dapper.SqlMapper.ExecuteAsync(
                    connection,
                    "update person set name = @name where id = @id",
                    new { name = Awkward[i], id = $"A{i:00}" }
                );
            }
        }

        register.Clock.Now += TimeSpan.FromDays(1);
        var list = register.List(
            "more.csv",
            "area,person,category,valid_from,valid_to,source,corrects,withdrawn",
            "420502,42050200000001,minimum-living,2024-01-01,2026-01-31,停发,,",
            "420502,42050200000002,special-hardship,2023-08-01,,改起始,2023-07-01,",
            "420502,42050200000004,monitored,2025-03-01,,,,1"
        );
        (await register.ApplyAsync(RegisterKind.Statuses, list)).Changed.ShouldBe(3);
    }
}
