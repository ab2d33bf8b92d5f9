using System.Net;
using Microsoft.Playwright;
using Tuodi.Server.Safety.Access;

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
        await page.FillAsync("#field-act", "users.add");
        await page.PressAsync("#field-act", "Enter");
        await page.WaitForURLAsync("**act=users.add**");
        (await page.InnerTextAsync("#table-audit")).ShouldContain("qian.audit auditor 420500");

        var taken = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href='/console/audit-anchor']"));
        await page.GotoAsync(new Uri(server.Address, Verification).ToString());
        await page.SetInputFilesAsync("#field-anchor", await taken.PathAsync());
        await page.ClickAsync("button >> text=核对审计记录");
        await page.WaitForSelectorAsync(".alert-success");
        (await page.InnerTextAsync(".alert-success")).ShouldContain("全部与写入时一致");
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
