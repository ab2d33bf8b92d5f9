using System.Net;
using Microsoft.Playwright;
using Tuodi.Kernel;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Auditing;
using Tuodi.Web.Framing;

namespace Tuodi.Tests.Web;

/// <summary>An auditor reads what was decided, takes the heads of the chains out, and sees whether the trail is as it was written.</summary>
public sealed class TrailPathTests(BrowserFixture browser)
{
    private const string Verification = "/console/audit-verification";

    [Fact]
    public async Task An_auditor_reads_the_trail_and_verifies_it_with_heads_taken_out_before()
    {
        await using var server = await ConsoleServer.StartAsync();
        await server.SettledAsync(1, 60_000);
        await using var window = await browser.WindowAsync();
        await server.SignInAsync(window, await server.TokenAsync("qian.audit", Role.Auditor));
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/console").ToString());
        await page.ClickAsync("nav.side a[href='/console/audit']");
        await page.SelectOptionAsync("#field-act", "users.add");
        await page.PressAsync("#field-actor", "Enter");
        await page.WaitForURLAsync("**act=users.add**");
        (await page.InnerTextAsync("#table-audit tbody")).ShouldContain("新增用户");
        (await page.InnerTextAsync("#table-audit tbody")).ShouldContain("用户 qian.audit");
        (await page.InnerTextAsync("#table-audit tbody")).ShouldContain("审计 420500");

        var taken = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href='/console/audit-anchor']"));
        await page.GotoAsync(new Uri(server.Address, Verification).ToString());
        await page.SetInputFilesAsync("#field-anchor", await taken.PathAsync());
        await page.ClickAsync("button >> text=核对审计记录");
        await page.WaitForSelectorAsync(".alert-success");
        (await page.InnerTextAsync(".alert-success")).ShouldContain("全部与写入时一致");
    }

    [Theory]
    [InlineData("zh", "冲正结算", "结算")]
    [InlineData("en", "Took a settlement back", "Settlement")]
    public async Task The_trail_says_who_took_which_settlement_back_and_why(string language, string act, string settled)
    {
        await using var server = await ConsoleServer.StartAsync();
        var (one, other) = (await server.SettledAsync(1, 60_000), await server.SettledAsync(2, 60_000));
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), language);
        using var colleague = server.Fresh(await server.TokenAsync("sun.handling", Role.Handling), language);
        await ReverseAsync(clerk, one, "身份认定有误，虚构");
        await ReverseAsync(colleague, other, "重复结算，虚构");

        using var auditor = server.Fresh(await server.TokenAsync("qian.audit", Role.Auditor), language);
        var all = await RowsAsync("act=settlements.reverse");
        all.Count.ShouldBe(2);
        all[1].ShouldContain("li.handling");
        all[1].ShouldContain(act);
        all[1].ShouldContain($"{settled} {one}");
        all[1].ShouldContain("身份认定有误，虚构");
        all[1].ShouldContain($"href=\"/console/audit?subject={one}\"");
        (await RowsAsync("actor=sun.handling")).ShouldHaveSingleItem().ShouldContain("重复结算，虚构");
        (await RowsAsync($"subject={other}")).ShouldHaveSingleItem().ShouldContain("sun.handling");
        (await RowsAsync($"subject={other.ToString()[..^1]}")).ShouldBeEmpty();
        (await RowsAsync("act=settlements.reverse&to=2020-01-01")).ShouldBeEmpty();

        async Task ReverseAsync(HttpClient client, long settlement, string reason)
        {
            var path = $"/console/settlements/420502/{settlement}/reversal";
            var answer = await OwnForm.SendAsync(client, path, path, ("seen", $"{settlement}"), ("reason", reason));
            answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        async Task<IReadOnlyList<string>> RowsAsync(string query)
        {
            var text = await ConsoleServer.TextAsync(await auditor.GetAsync($"/console/audit?{query}"));
            return text.Contains("<tbody", StringComparison.Ordinal) ? [.. text.Split("<tbody")[1].Split("<tr>")[1..]] : [];
        }
    }

    [Fact]
    public void Every_act_of_the_trail_has_its_words()
    {
        var told = TrailAct.All.Select(act => $"trail.act-{act}").Append($"trail.act-{AuditTrail.Commit}");
        Words
            .Of(Language.Chinese)
            .Keys.Where(key => key.StartsWith("trail.act-", StringComparison.Ordinal))
            .ShouldBe(told, ignoreOrder: true);
    }

    [Fact]
    public async Task An_entry_that_was_altered_is_found_and_told()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var auditor = server.Fresh(await server.TokenAsync("qian.audit", Role.Auditor), "en");
        await server.County.QueryAsync<long>("update audit_entry set actor = 'somebody' where chain = 0 and number = 2");
        (await OwnForm.SendAsync(auditor, Verification, Verification)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var told = await ConsoleServer.TextAsync(await auditor.GetAsync(Verification));
        told.ShouldContain("Entry altered");
        told.ShouldContain("0/0:2");
    }

    [Fact]
    public async Task A_file_that_holds_no_heads_is_told_and_only_auditors_read_the_trail()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var auditor = server.Fresh(await server.TokenAsync("qian.audit", Role.Auditor), "en");
        var word = await OwnForm.WordAsync(auditor, Verification);
        using var file = new ByteArrayContent("0 1 nonsense\n"u8.ToArray());
        using var form = new MultipartFormDataContent { { new StringContent(word), "__own" }, { file, "anchor", "anchor.txt" } };
        var told = await auditor.PostAsync(Verification, form);
        told.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ConsoleServer.TextAsync(told)).ShouldContain("Line 1 is no head of a chain");
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        foreach (var path in new[] { "/console/audit", Verification, "/console/audit-anchor" })
        {
            (await clerk.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }
}
