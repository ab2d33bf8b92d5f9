using System.Text;
using Tuodi.Server.Safety.Access;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Web;

/// <summary>The first page of the console says what waits for whom, how many, and where; nothing that a role may not see.</summary>
public sealed class HomeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh", "他人提交的名单等待审批", "您提交的名单等待他人审批", "目前没有等待您办理的事项")]
    [InlineData("en", "Lists of others wait for your decision", "Lists of yours wait for a second person", "Nothing waits for you now")]
    public async Task A_list_waits_for_the_approver_until_it_is_decided(string language, string decide, string mine, string nothing)
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), language);
        using var approver = server.Fresh(await server.TokenAsync("wu.approval", Role.Approval), language);
        (await HomeAsync(clerk)).ShouldContain(nothing);
        (await HomeAsync(approver)).ShouldContain(nothing);
        var list = await OwnForm.SendFilesAsync(
            clerk,
            "/console/imports",
            [("file", "a.csv", Encoding.UTF8.GetBytes("area,id,name,cert_type,cert_no\n420502,P0000000003,虚构新名,99,INVENTED3\n"))],
            ("kind", "persons")
        );
        (await HomeAsync(clerk)).ShouldContain(mine);
        (await HomeAsync(clerk)).ShouldNotContain(decide);
        var waiting = await HomeAsync(approver);
        waiting.ShouldContain(decide);
        waiting.ShouldContain("href=\"/console/imports?state=waiting\"");
        (await ConsoleServer.TextAsync(await approver.GetAsync("/console/imports?state=waiting"))).ShouldContain("a.csv");

        var path = list.Headers.Location!.ToString();
        (await OwnForm.SendAsync(approver, "/console/account", path + "/declined")).StatusCode.ShouldBe(System.Net.HttpStatusCode.SeeOther);
        (await HomeAsync(approver)).ShouldContain(nothing);
        (await HomeAsync(clerk)).ShouldContain(nothing);
        (await ConsoleServer.TextAsync(await approver.GetAsync("/console/imports?state=waiting"))).ShouldNotContain("a.csv");
    }

    [Fact]
    public async Task Policies_users_and_months_wait_for_whom_they_concern()
    {
        await using var server = await ConsoleServer.StartAsync(settler: TestCounty.OwnSettler());
        await server.WaitAsync("u.waiting", Role.Review);
        await server.ProposedAsync();
        using var approver = server.Fresh(await server.TokenAsync("wu.approval", Role.Approval), "en");
        var page = await HomeAsync(approver);
        page.ShouldContain("Policies that others proposed wait for your decision");
        page.ShouldContain("href=\"/console/policy-proposals?decision=open\"");
        page.ShouldContain("Users wait for your confirmation");
        page.ShouldContain("href=\"/console/users?state=waiting\"");
        using var administrator = server.Fresh(await server.TokenAsync("zhao.admin", Role.Administrator), "en");
        (await HomeAsync(administrator)).ShouldContain("Users wait for a second person");
        (await HomeAsync(administrator)).ShouldNotContain("Policies that");
        using var stranger = server.Fresh(await server.TokenOfAsync("wu.other", "420200", Role.Approval), "en");
        (await HomeAsync(stranger)).ShouldContain("Nothing waits for you now");

        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), "en");
        await OwnForm.SendFilesAsync(clerk, "/console/office", HandedExamples.Files);
        (await HomeAsync(clerk)).ShouldContain("1 months in audit");
        (await HomeAsync(clerk)).ShouldContain("the first is deleted at 3 March 2026");
        (await HomeAsync(approver)).ShouldNotContain("months in audit");
    }

    [Fact]
    public async Task The_last_day_of_settling_is_told_within_what_a_reader_sees()
    {
        await using var server = await ConsoleServer.StartAsync();
        var settlement = await server.SettledAsync(1, 60_000);
        await server.SettledAsync(2, 60_000);
        await server.SettledAsync(3, 60_000, new DateOnly(2026, 1, 20));
        await server.County.RunAsync(server.County.Reverse(1, settlement));
        var day = (await server.County.QueryAsync<DateOnly>("select max(day) from settlement")).Single();
        var path = $"/console/settlements?from={day:yyyy-MM-dd}&to={day:yyyy-MM-dd}";
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), "en");
        var page = await HomeAsync(clerk);
        page.ShouldContain($"href=\"{path}\"");
        page.ShouldContain($"href=\"{path}&kind=reversed\"");
        page.ShouldContain("Taken back on");
        using var hospital = server.Fresh(await server.TokenAsync("zhou.hospital", Role.Hospital), "en");
        (await HomeAsync(hospital)).ShouldContain($"href=\"{path}\"");
        using var stranger = server.Fresh(await server.TokenOfAsync("li.other", "420200", Role.Handling), "en");
        (await HomeAsync(stranger)).ShouldMatch("Settlements of [^<]*</a>\\s*<span class=\"state state-plain\">0</span>");
        using var policy = server.Fresh(await server.TokenAsync("he.policy", Role.Policy), "en");
        (await HomeAsync(policy)).ShouldNotContain("Settlements of");
    }

    [Fact]
    public async Task An_auditor_is_told_when_the_trail_was_verified_and_what_it_came_to()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var auditor = server.Fresh(await server.TokenAsync("qian.audit", Role.Auditor), "en");
        (await HomeAsync(auditor)).ShouldContain("never yet");
        await VerifyAsync();
        var good = await HomeAsync(auditor);
        good.ShouldContain("by qian.audit");
        good.ShouldContain("0 found wrong in");
        good.ShouldContain("Nothing waits for you now");
        await server.County.QueryAsync<long>("update audit_entry set actor = 'somebody' where chain = 0 and number = 2");
        await VerifyAsync();
        var bad = await HomeAsync(auditor);
        bad.ShouldContain("1 found wrong in");
        bad.ShouldNotContain("Nothing waits for you now");

        async Task VerifyAsync() => await OwnForm.SendAsync(auditor, "/console/audit-verification", "/console/audit-verification");
    }

    [Theory]
    [InlineData("select handed_by from handed_list where decided_by is null and area >= '4205' and area <= '4206'", "handed_list_waiting")]
    [InlineData(
        "select handed_by from handed_list where taken = 1 and finished_at is null and area >= '4205' and area <= '4206'",
        "handed_list_coming_in"
    )]
    [InlineData("select max(day) from settlement where day <= '2026-03-01'", "settlement_by_day")]
    [InlineData("select max(day) from settlement where institution = 'H' and day <= '2026-03-01'", "settlement_by_institution_day")]
    [InlineData("select count(*) from settlement where day = '2026-03-01' and area >= '4205' and area <= '4206'", "settlement_by_day")]
    [InlineData(
        "select count(*) from settlement where kind <> 'settled' and kind = 'reversed' and day = '2026-03-01'",
        "settlement_changed"
    )]
    [InlineData("select * from audit_entry where chain = 0 and act = 'audit.verify' order by number desc limit 1", "audit_entry_by_act")]
    [InlineData("select 1 from audit_entry where chain = 0 and at >= 5 limit 10000", "audit_entry_by_time")]
    [InlineData("select * from audit_entry where chain = 0 and actor = 'x' order by number desc limit 51", "audit_entry_by_actor")]
    [InlineData(
        "select * from audit_entry where chain = 0 and object collate binary >= '1' and object collate binary < '1!'",
        "audit_entry_by_object"
    )]
    [InlineData("select * from household_member where household = 'F' and area = '420502'", "household_member_by_household")]
    [InlineData("select * from household_member where person = 'P' and area = '420502'", "household_member_by_person")]
    [InlineData(
        "select person, sum(total) from settlement where person in ('A') and area = '420502' and year = 2026 group by person",
        "settlement_by_person"
    )]
    public async Task Each_query_of_it_goes_by_an_index(string query, string index)
    {
        await using var county = await TestCounty.InFileAsync(persons: 1);
        var plan = await county.QueryAsync<(long, long, long, string Detail)>("explain query plan " + query);
        plan.Select(step => step.Detail)
            .ShouldContain(step =>
                step.Contains($" {index} ", StringComparison.Ordinal) || step.EndsWith($" {index}", StringComparison.Ordinal)
            );
        plan.ShouldNotContain(step =>
            step.Detail.StartsWith("SCAN settlement", StringComparison.Ordinal) || step.Detail == "SCAN audit_entry"
        );
    }

    private static async Task<string> HomeAsync(HttpClient client) =>
        await ConsoleServer.TextAsync(await client.GetAsync("/console", Cancel));
}
