using Dapper;
using Tuodi.Server.Demonstration;
using Tuodi.Server.Safety;
using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Checking;
using Tuodi.Storage.Databases;

namespace Tuodi.Tests.Demo;

/// <summary>The year of the demonstration went through the service as any year does, and is the same on every machine.</summary>
public sealed class DemoYearTests(SmallDemo demo) : IClassFixture<SmallDemo>
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task The_same_seed_gives_the_same_rows_with_however_many_threads(int threads)
    {
        var (one, other) = await demo.BesideAsync(11, threads);
        one.Count.ShouldBeGreaterThan(10_000);
        other.ShouldBe(one);
    }

    [Fact]
    public async Task Another_seed_gives_others()
    {
        var (one, other) = await demo.BesideAsync(12, -1);
        other.ShouldNotBe(one);
    }

    [Fact]
    public async Task The_books_agree_with_themselves_and_with_a_second_calculation()
    {
        await using var database = demo.Database;
        var report = await new DatabaseCheck(database, SmallDemo.Policies).RunAsync(null, TestContext.Current.CancellationToken);
        report.Findings.ShouldBeEmpty();
        report.Settlements.ShouldBeGreaterThanOrEqualTo(demo.Result.Settlements + demo.Result.Reversals);
    }

    [Fact]
    public async Task The_audit_trail_is_whole()
    {
        await using var database = demo.Database;
        var report = await AuditVerification.RunAsync(database, [], TestContext.Current.CancellationToken);
        report.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_that_was_drawn_has_happened()
    {
        demo.Result.Report.Figures.ShouldNotBeEmpty();
        (await CountAsync("visit")).ShouldBe(demo.Result.Visits);
        (await CountAsync("settlement where kind = 'settled'")).ShouldBe(demo.Result.Settlements);
        (await CountAsync("settlement where kind = 'reversed'")).ShouldBe(demo.Result.Reversals);
        demo.Result.Repetitions.ShouldBeGreaterThan(0);
        (await CountAsync("message where infno in ('2207', '2304')")).ShouldBe(demo.Result.Settlements);
        (await CountAsync("settlement where assistance > 0")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Nothing_is_stored_under_another_time_than_the_year_of_the_demonstration()
    {
        // 2024-12-31 to 2026-03-31 in Beijing, microseconds.
        (await CountAsync("settlement where at < 1735574400000000 or at > 1774886400000000")).ShouldBe(0);
        (await CountAsync("audit_entry where at < 1735574400000000 or at > 1774886400000000")).ShouldBe(0);
    }

    [Fact]
    public async Task Every_role_has_a_user_who_may_sign_in_at_once()
    {
        await using var database = demo.Database;
        await using var connection = await database.OpenAsync(TestContext.Current.CancellationToken);
        var users = (
            await connection.QueryAsync<(string Id, string Password, long MustChange, long Confirmed, string Role)>(
                "select u.id, u.password, u.must_change, u.confirmed, r.role from app_user u join user_role r on r.user_id = u.id"
            )
        ).ToList();
        users.Select(user => user.Role).ShouldBe(RoleNames.All, ignoreOrder: true);
        users.ShouldAllBe(user => user.MustChange == 0 && user.Confirmed == 1);
        new Passwords(new SafetyOptions()).Verify(users[0].Password, DemoUsers.Password).ShouldBeTrue();
    }

    private async Task<long> CountAsync(string from)
    {
        await using var database = demo.Database;
        await using var connection = await database.OpenAsync(TestContext.Current.CancellationToken);
        return await connection.ExecuteScalarAsync<long>($"select count(*) from {from}");
    }
}
