using Tuodi.Storage.Checking;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Settling;
using Tuodi.Tests.House;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Register;

/// <summary>A database that agrees with itself passes; whatever is altered behind the service's back is found.</summary>
public sealed class CheckTests(PostgresFixture server)
{
    private static readonly PolicyShelf Policies = new(
        Path.Combine(Repository.Root, "policies"),
        Path.Combine(Repository.Root, "samples/service/policies")
    );

    public static TheoryData<string, string> Corruptions =>
        new()
        {
            { "journal", "update posting set amount = amount + 1 where line = 1 and entry = (select min(entry) from posting)" },
            { "journal", "delete from posting where line = 2 and entry = (select max(entry) from posting)" },
            { "references", "delete from journal_entry where id = (select min(id) from journal_entry)" },
            { "references", "delete from person where id = 'P0000000003'" },
            { "references", "delete from institution where code = 'H42050200001'" },
            { "references", "update status_period set person = 'nobody' where person = 'P0000000001'" },
            { "references", "update settlement set original = 1 where id = (select max(id) from settlement)" },
            { "charges", "update charge set settlement = 1 where visit = (select min(visit) from charge where settlement is not null)" },
            { "charges", "update charge set total = total + 1, in_policy = in_policy + 1 where visit = (select min(visit) from charge)" },
            { "charges", "update fee_line set active = 0, total = 0 where number = '2'" },
            {
                "years",
                "update settlement set assistance = assistance + 1, cash = cash - 1 where id = (select min(id) from settlement where person = 'P0000000002')"
            },
            { "years", "update settlement set policy = 'another' where id = (select max(id) from settlement)" },
            { "years", "update settlement set policy = 'another' where kind = 'settled'" },
            {
                "years",
                "update settlement set facts = (select facts from settlement where person = 'P0000000003') where person = 'P0000000002'"
            },
            {
                "years",
                "update accumulator set state = (select state from accumulator where person = 'P0000000003') where person = 'P0000000001'"
            },
            { "years", "delete from accumulator where person = 'P0000000003'" },
            {
                "years",
                "update posting set account = 'fund/other' where account like 'fund/%' and entry = (select min(entry) from posting)"
            },
        };

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_the_service_wrote_agrees(DatabaseKind kind)
    {
        await using var county = kind == DatabaseKind.Sqlite ? await TestCounty.InFileAsync() : await server.CountyAsync();
        await FillAsync(county);
        var report = await new DatabaseCheck(county.Service.Database, Policies).RunAsync(null, TestContext.Current.CancellationToken);
        report.Findings.ShouldBeEmpty();
        report.Settlements.ShouldBeGreaterThan(7);
        (report.Years, report.Entries).ShouldBe((4, report.Settlements));
    }

    public static TheoryData<DatabaseKind, string> ForgottenBatches =>
        new MatrixTheoryData<DatabaseKind, string>(
            [DatabaseKind.Sqlite, DatabaseKind.Postgres],
            [
                "update charge set settlement = null where settlement is not null",
                "update charge set settlement = (select min(s.id) from settlement s where s.visit = charge.visit and s.kind = 'settled') where settlement is null and visit in (select visit from settlement)",
                "update charge set settlement = (select max(s.id) from settlement s where s.visit <> charge.visit and s.kind = 'settled') where settlement is not null",
            ]
        );

    [Theory]
    [MemberData(nameof(ForgottenBatches))]
    public async Task A_batch_says_that_it_is_settled_if_a_settlement_of_it_stands_and_not_otherwise(DatabaseKind kind, string alteration)
    {
        await using var county = kind == DatabaseKind.Sqlite ? await TestCounty.InFileAsync() : await server.CountyAsync();
        await FillAsync(county);
        await using (var connection = await county.Service.Database.OpenAsync(TestContext.Current.CancellationToken))
        {
            (await Dapper.SqlMapper.ExecuteAsync(connection, alteration)).ShouldBeGreaterThan(0);
        }

        var report = await new DatabaseCheck(county.Service.Database, Policies).RunAsync(null, TestContext.Current.CancellationToken);
        report.Findings.ShouldNotBeEmpty();
        report.Findings.ShouldAllBe(finding => finding.Check == "charges");
    }

    [Theory]
    [MemberData(nameof(Corruptions))]
    public async Task What_is_altered_behind_its_back_is_found(string check, string alteration)
    {
        await using var county = await TestCounty.InFileAsync();
        await FillAsync(county);
        await using (var connection = await county.Service.Database.OpenAsync(TestContext.Current.CancellationToken))
        {
            await Dapper.SqlMapper.ExecuteAsync(connection, "pragma foreign_keys = off");
            (await Dapper.SqlMapper.ExecuteAsync(connection, alteration)).ShouldBeGreaterThan(0);
        }

        var report = await new DatabaseCheck(county.Service.Database, Policies).RunAsync(null, TestContext.Current.CancellationToken);
        report.Findings.Select(finding => finding.Check).ShouldContain(check);
        report.Findings.ShouldAllBe(finding => !finding.Place.Contains("P000") && !finding.What.English!.Contains("P000"));
    }

    // Stays of three persons; one settled twice, one taken back out of order, one all taken back, one with a line taken out.
    private static async Task FillAsync(TestCounty county)
    {
        var first = await county.StayAsync(1, 30_000, new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 9));
        var settled = await county.RunAsync(county.Settle(1, first, account: true));
        for (var month = 1; month <= 2; month++)
        {
            var visit = await county.StayAsync(
                1,
                40_000,
                new DateOnly(2026, month, 10),
                new DateOnly(2026, month, 20),
                TestCounty.Township
            );
            await county.RunAsync(county.Settle(1, visit, sender: TestCounty.Township));
        }

        await county.RunAsync(county.Reverse(1, settled.Reference!.Value));
        var second = await county.StayAsync(2, 100_000, new DateOnly(2025, 12, 5), new DateOnly(2025, 12, 19));
        await county.RunAsync(county.Settle(2, second));
        var third = await county.StayAsync(3, 20_000, new DateOnly(2026, 2, 5), new DateOnly(2026, 2, 19));
        await county.BillAsync(3, third, Storage.Transactions.Instants.OfBeijing(new DateTime(2026, 2, 6)), 100, number: "2");
        await county.RunAsync(county.Settle(3, third));
        var fourth = await county.StayAsync(4, 5_000, new DateOnly(2026, 2, 5), new DateOnly(2026, 2, 6));
        var taken = await county.RunAsync(county.Settle(4, fourth));
        await county.RunAsync(county.Reverse(4, taken.Reference!.Value));
    }
}
