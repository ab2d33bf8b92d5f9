using System.Net;
using Tuodi.Server.Safety.Access;
using Tuodi.Tests.Activation;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Web;

/// <summary>A policy officer tries a draft and proposes it, another person reads what it changes and approves it, and the next bill is settled by it.</summary>
public sealed class ActivationPathTests(BrowserFixture browser)
{
    // The checks follow every kind of person over all bills, which takes seconds of a processor that other tests want too.
    private const int CheckedWithinMs = 180_000;

    [Fact]
    public async Task A_draft_is_proposed_approved_settles_and_is_withdrawn()
    {
        await using var server = await ConsoleServer.StartAsync(settler: TestCounty.OwnSettler());
        var before = await server.SettledAsync(1, 60_000);
        await using var desk = await browser.WindowAsync(scripts: false);
        desk.SetDefaultTimeout(CheckedWithinMs);
        await server.SignInAsync(desk, await server.TokenAsync("chen.policy", Role.Policy));
        var officer = await desk.NewPageAsync();
        await officer.GotoAsync(new Uri(server.Address, "/console/policy-draft").ToString());
        await officer.FillAsync("#field-draft", Drafts.LowerCap);
        await officer.ClickAsync("button >> text=检查草稿并试算");
        await officer.ClickAsync("button >> text=提请施行");
        (await officer.InnerTextAsync("#errors li")).ShouldBe("提请理由：请填写此项");
        await officer.FillAsync("#field-reason", "下调封顶线，虚构");
        await officer.ClickAsync("button >> text=提请施行");
        await officer.WaitForURLAsync("**/console/policy-proposals/*");
        (await officer.Locator("button >> text=批准").CountAsync()).ShouldBe(0);
        var proposal = new Uri(officer.Url).AbsolutePath;

        await using var office = await browser.WindowAsync();
        office.SetDefaultTimeout(CheckedWithinMs);
        await server.SignInAsync(office, await server.TokenAsync("zhao.approval", Role.Approval));
        var approver = await office.NewPageAsync();
        await approver.GotoAsync(new Uri(server.Address, "/console").ToString());
        await approver.ClickAsync("nav.side a[href='/console/policy-proposals']");
        await approver.ClickAsync($"#table-policy-proposals a[href='{proposal}']");
        var changes = await approver.InnerTextAsync("#table-changes");
        changes.ShouldContain("¥20,000.00");
        changes.ShouldContain("¥150,000.00");
        await approver.ClickAsync("nav.tabs >> text=典型家庭");
        (await approver.Locator("#table-households tbody tr").CountAsync()).ShouldBe(50);
        (await approver.InnerTextAsync("#table-households tbody tr >> nth=0")).ShouldContain("¥");
        await approver.ClickAsync("nav.tabs >> text=检查结果");
        await approver.ClickAsync("nav.tabs >> text=原文");
        (await approver.InnerTextAsync("pre.written")).ShouldContain("cap: 20000");
        await approver.ClickAsync("nav.tabs >> text=变化");
        await approver.FillAsync("#field-answer", "同意，虚构");
        await approver.ClickAsync("button >> text=批准 >> nth=0");
        // The answer has the address of the form, so that only what it says tells it apart.
        await approver.Locator(".facts >> text=已批准").WaitForAsync();

        // The clerk opens the explanation of a bill before and after: each by its own document.
        var after = await server.SettledAsync(2, 60_000);
        var policies = await server.County.QueryAsync<string>("select policy from settlement order by id");
        policies.Distinct().Count().ShouldBe(2);
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var told = await ConsoleServer.TextAsync(await clerk.GetAsync($"/console/settlements/420502/{after}"));
        told.ShouldContain("虚构修订");
        told.ShouldContain("¥20,000.00");
        (await ConsoleServer.TextAsync(await clerk.GetAsync($"/console/settlements/420502/{before}"))).ShouldNotContain("虚构修订");
        var document = $"/console/policies/420500/approved-{proposal.Split('/')[^1]}";
        foreach (var view in new[] { document, $"{document}/evidence", $"{document}/findings" })
        {
            (await clerk.GetAsync(view)).StatusCode.ShouldBe(HttpStatusCode.OK, view);
        }

        (await ConsoleServer.TextAsync(await clerk.GetAsync("/console/policies?name=420500"))).ShouldContain(
            "/console/policies/420500/approved-"
        );

        // The officer takes it back by a proposal of its own, which again another person approves.
        await officer.GotoAsync(new Uri(server.Address, proposal).ToString());
        await officer.ClickAsync("main a >> text=提请撤销施行");
        await officer.FillAsync("#field-reason", "文件有误，虚构");
        await officer.ClickAsync("main button[type=submit]");
        await officer.WaitForURLAsync(url =>
            url.Contains("/console/policy-proposals/", StringComparison.Ordinal) && !url.Contains(proposal, StringComparison.Ordinal)
        );
        await approver.GotoAsync(officer.Url);
        await approver.FillAsync("#field-answer", "同意，虚构");
        await approver.ClickAsync("button >> text=批准 >> nth=0");
        await approver.Locator(".facts >> text=已批准").WaitForAsync();
        await server.SettledAsync(3, 60_000);
        (await server.County.QueryAsync<string>("select policy from settlement order by id"))[2].ShouldBe(policies[0]);
    }

    [Fact]
    public async Task A_proposal_of_elsewhere_is_as_if_it_were_not_there_and_hospitals_read_none()
    {
        await using var server = await ConsoleServer.StartAsync(settler: TestCounty.OwnSettler());
        var path = $"/console/policy-proposals/{await server.ProposedAsync()}";
        using var stranger = server.Fresh(await server.TokenOfAsync("sun.approval", "420200", Role.Approval));
        foreach (var each in new[] { path, $"{path}/findings", $"{path}/households", $"{path}/text" })
        {
            (await stranger.GetAsync(each)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (
            await OwnForm.SendAsync(stranger, "/console", $"{path}/decision", ("decision", "approved"), ("answer", "x"), ("seen", "0"))
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ConsoleServer.TextAsync(await stranger.GetAsync("/console/policy-proposals"))).ShouldNotContain(path);

        // Also where its text can no longer be read the page says so.
        await server.County.QueryAsync<long>(
            "update policy_content set content = x'7b7d' where hash in (select hash from policy_proposal)"
        );
        using var officer = server.Fresh(await server.TokenAsync("chen.policy", Role.Policy), "en");
        (await ConsoleServer.TextAsync(await officer.GetAsync(path))).ShouldContain("can no longer be read");
        using var hospital = server.Fresh(await server.TokenAsync("zhou.hospital", Role.Hospital));
        (await hospital.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
