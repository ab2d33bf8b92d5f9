using Tuodi.Storage;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Safety;

/// <summary>Whatever is changed behind the service's back is found, with its place, in both databases.</summary>
public sealed class AuditTrailTests(PostgresFixture postgres)
{
    private const string LastCommit = "(select max(number) from audit_entry where chain > 0)";
    public static TheoryData<DatabaseKind> Kinds => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    /// <summary>A way to tamper, and what is found of it.</summary>
    public static TheoryData<string, AuditFindingKind> Tamperings =>
        new()
        {
            { "update message set answer = content where infno = '2304' and place = 1", AuditFindingKind.MessageAltered },
            { "update message set content = answer where infno = '2304' and place = 1", AuditFindingKind.MessageAltered },
            { "update message set infno = '2305' where infno = '2304' and place = 1", AuditFindingKind.MessageAltered },
            { "update message set place = 7 where infno = '2304'", AuditFindingKind.MessageAltered },
            { "delete from message where infno = '2304'", AuditFindingKind.MessageMissing },
            { $"delete from audit_entry where number = 2 and chain > 0", AuditFindingKind.EntryMissing },
            { $"delete from audit_entry where number = 2 and chain > 0", AuditFindingKind.MessageInserted },
            { $"delete from audit_entry where chain > 0 and number = {LastCommit}", AuditFindingKind.MessageInserted },
            { "update audit_entry set actor = 'nobody' where act = 'server.start'", AuditFindingKind.EntryAltered },
            { "update audit_entry set at = at + 1 where number = 2 and chain > 0", AuditFindingKind.EntryAltered },
            { "update audit_entry set digest = hash where number = 2 and chain > 0", AuditFindingKind.MessageAltered },
            { "update audit_entry set hash = digest where number = 2 and chain > 0", AuditFindingKind.OrderChanged },
            { "delete from audit_entry where act = 'server.start'", AuditFindingKind.StartMissing },
            {
                "insert into message select sender, msgid || '1', area, infno, content, reference, answer, at, chain, entry, place from message where infno = '2304'",
                AuditFindingKind.MessageAltered
            },
            {
                "insert into message select sender, msgid || '1', area, infno, content, reference, answer, at, 0, 0, 0 from message where infno = '2304'",
                AuditFindingKind.MessageInserted
            },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_trail_nobody_touched_is_good_and_answers_for_every_message(DatabaseKind kind)
    {
        await using var county = await CountyAsync(kind);
        await WorkAsync(county);
        var report = await VerifyAsync(county);
        report.Findings.ShouldBeEmpty();
        report.Messages.ShouldBe((await county.QueryAsync<long>("select count(*) from message"))[0]);
        report.Messages.ShouldBe(8);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_tampering_is_found(DatabaseKind kind)
    {
        await using var county = await CountyAsync(kind);
        await WorkAsync(county);
        foreach (var (sql, expected) in Tamperings.Select(row => row.Data))
        {
            var found = await AfterAsync(county, sql);
            found.Findings.Select(finding => finding.Kind).ShouldContain(expected, $"{kind}: {sql}");
        }

        (await VerifyAsync(county)).Findings.ShouldBeEmpty();
    }

    /// <summary>Values of another kind than their column's, which SQLite takes.</summary>
    public static TheoryData<string, AuditFindingKind> OddValues =>
        new()
        {
            { "update message set answer = cast(answer as text) where infno = '2304'", AuditFindingKind.MessageAltered },
            { "update message set content = 7 where infno = '2304'", AuditFindingKind.MessageAltered },
            { "update message set sender = x'00' where infno = '2304'", AuditFindingKind.MessageAltered },
            { "update message set place = 'first' where infno = '2304'", AuditFindingKind.MessageAltered },
            { "update message set entry = 'none' where infno = '2304'", AuditFindingKind.MessageInserted },
            { "update message set chain = 'none' where infno = '2304'", AuditFindingKind.MessageInserted },
            { "update message set at = 'never' where infno = '2304'", AuditFindingKind.MessageAltered },
            {
                "update audit_entry set digest = 'x' where number = 2 and chain = (select max(chain) from audit_entry)",
                AuditFindingKind.EntryAltered
            },
            {
                "update audit_entry set hash = 'x' where number = 2 and chain = (select max(chain) from audit_entry)",
                AuditFindingKind.EntryAltered
            },
            {
                "update audit_entry set previous = 1.5 where number = 2 and chain = (select max(chain) from audit_entry)",
                AuditFindingKind.EntryAltered
            },
            {
                "update audit_entry set object = x'31' where number = 2 and chain = (select max(chain) from audit_entry)",
                AuditFindingKind.EntryAltered
            },
            {
                "update audit_entry set number = 'two' where number = 2 and chain = (select max(chain) from audit_entry)",
                AuditFindingKind.EntryMissing
            },
            {
                "update audit_entry set chain = 'one' where number = 2 and chain = (select max(chain) from audit_entry)",
                AuditFindingKind.EntryAltered
            },
            { "update audit_entry set object = '1;not an anchor' where act = 'server.start'", AuditFindingKind.EntryAltered },
        };

    [Fact]
    public async Task A_value_of_another_kind_is_found_and_stops_nothing()
    {
        await using var county = await CountyAsync(DatabaseKind.Sqlite);
        await WorkAsync(county);
        foreach (var (sql, expected) in OddValues.Select(row => row.Data))
        {
            var found = await AfterAsync(county, sql);
            found.Findings.Select(finding => finding.Kind).ShouldContain(expected, sql);
        }

        (await VerifyAsync(county)).Findings.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_tail_cut_with_all_that_hangs_on_it_is_found_by_an_anchor_alone(DatabaseKind kind)
    {
        await using var county = await CountyAsync(kind);
        await WorkAsync(county);
        var anchors = await AuditHeads.ReadAsync(county.Service.Database, TestContext.Current.CancellationToken);
        string[] cut =
        [
            "delete from settlement where msgid in (select msgid from message where infno = '2305')",
            "delete from audit_entry where chain > 0 and number in (select entry from message where infno = '2305')",
            "delete from message where infno = '2305'",
        ];
        foreach (var sql in cut)
        {
            await ExecuteAsync(county, sql);
        }

        (await VerifyAsync(county)).Findings.ShouldBeEmpty();
        var report = await AuditVerification.RunAsync(county.Service.Database, anchors, TestContext.Current.CancellationToken);
        report.Findings.ShouldHaveSingleItem().Kind.ShouldBe(AuditFindingKind.TailCut);
    }

    [Fact]
    public async Task What_a_server_wrote_is_anchored_by_the_start_of_the_next()
    {
        await using var county = await CountyAsync(DatabaseKind.Sqlite);
        await WorkAsync(county);
        await using var next = await SettlementService.OpenAsync(
            new SqliteDatabase(county.Service.Database.Place),
            TestCounty.Settler,
            county.Clock,
            new CommitLimits(),
            TestContext.Current.CancellationToken
        );
        await ExecuteAsync(county, "delete from settlement");
        await ExecuteAsync(county, $"delete from message where chain > 0 and entry = {LastCommit}");
        await ExecuteAsync(county, $"delete from audit_entry where chain > 0 and number = {LastCommit}");
        (await VerifyAsync(county)).Findings.ShouldContain(finding => finding.Kind == AuditFindingKind.TailCut);
    }

    [Fact]
    public async Task Acts_that_share_a_commit_share_an_entry_in_their_order()
    {
        await using var county = await CountyAsync(DatabaseKind.Sqlite);
        var visits = new List<(int Person, long Visit)>();
        for (var person = 0; person < 20; person++)
        {
            visits.Add((person, await county.StayAsync(person, 20_000, new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 10))));
        }

        await Task.WhenAll(visits.Select(visit => county.RunAsync(county.Settle(visit.Person, visit.Visit))));
        var report = await VerifyAsync(county);
        report.Findings.ShouldBeEmpty();
        report.Messages.ShouldBe(80);
        report.Entries.ShouldBeLessThan(81);
        (
            await AfterAsync(
                county,
                "update message set place = 3 - place where place in (1, 2) and entry in (select entry from message where place = 2)"
            )
        ).Findings.ShouldContain(finding => finding.Kind == AuditFindingKind.MessageAltered);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Decisions_written_at_once_stand_in_one_chain(DatabaseKind kind)
    {
        await using var county = await CountyAsync(kind);
        await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(i =>
                    AuditTrail.WriteAsync(
                        county.Service.Database,
                        county.Clock,
                        new Decision($"u{i}", TrailAct.SignIn, $"u{i}"),
                        TestContext.Current.CancellationToken
                    )
                )
        );
        (await VerifyAsync(county)).Findings.ShouldBeEmpty();
        (await county.QueryAsync<long>("select max(number) from audit_entry where chain = 0")).ShouldBe([11]);
    }

    // One stay settled and taken back, and another that is settled.
    private static async Task WorkAsync(TestCounty county)
    {
        var visit = await county.StayAsync(1, 50_000, new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 10));
        var settled = await county.RunAsync(county.Settle(1, visit));
        await county.StayAsync(2, 20_000, new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 10));
        await county.RunAsync(county.Reverse(1, settled.Reference!.Value));
    }

    private static Task<AuditReport> VerifyAsync(TestCounty county) =>
        AuditVerification.RunAsync(county.Service.Database, [], TestContext.Current.CancellationToken);

    private static Task ExecuteAsync(TestCounty county, string sql) => county.QueryAsync<long>(sql);

    private Task<TestCounty> CountyAsync(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? TestCounty.InFileAsync() : postgres.CountyAsync();

    // What is found after a change, which is then taken back.
    private static async Task<AuditReport> AfterAsync(TestCounty county, string sql)
    {
        string[] tables = ["message", "audit_entry"];
        foreach (var table in tables)
        {
            await ExecuteAsync(county, $"create table kept_{table} as select * from {table}");
        }

        await ExecuteAsync(county, sql);
        var report = await VerifyAsync(county);
        foreach (var table in tables)
        {
            await ExecuteAsync(county, $"delete from {table}");
            await ExecuteAsync(county, $"insert into {table} select * from kept_{table}");
            await ExecuteAsync(county, $"drop table kept_{table}");
        }

        return report;
    }
}
