using System.Text;
using Microsoft.Playwright;
using Tuodi.Server.Safety.Access;

namespace Tuodi.Tests.Web;

/// <summary>A clerk's lists in a real browser: a month is audited to the printed notice, a list for the register goes from hand to hand; whatever stands in the files is a text.</summary>
public sealed class ClerkPathTests(BrowserFixture browser)
{
    private const string Trap = "<img src=x onerror=alert(1)>";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_clerk_audits_a_month_and_prints_a_notice(bool scripts)
    {
        await using var server = await ConsoleServer.StartAsync();
        await using var window = await browser.WindowAsync(scripts: scripts);
        await server.SignInAsync(window, await server.TokenAsync("li.handling", Role.Handling));
        var page = await window.NewPageAsync();
        var alarms = new List<string>();
        page.Dialog += (_, dialog) => alarms.Add(dialog.Message);
        await page.GotoAsync(new Uri(server.Address, "/console").ToString());
        await page.ClickAsync("nav.side a[href='/console/office']");
        var trapped = HandedExamples.Settlements.Replace("虚构医院", Trap, StringComparison.Ordinal);
        await page.SetInputFilesAsync(
            "#field-files",
            [File("结算明细-202506.csv", trapped), File($"{Trap}.csv", Encoding.UTF8.GetString(HandedExamples.Files[1].Content))]
        );
        await page.ClickAsync("main button[type=submit]");
        await page.ClickAsync("main a >> text=查看结果");
        (await page.InnerTextAsync("#table-towns tbody")).ShouldContain("东坪街道");
        await page.ClickAsync("#table-towns tbody a");
        (await page.InnerTextAsync("#table-persons tbody")).ShouldNotContain("虚构甲");
        await page.ClickAsync("#table-persons tbody a");
        (await page.InnerTextAsync("main")).ShouldContain(Trap);
        await page.ClickAsync("main summary >> nth=0");
        await page.ClickAsync("main button >> text=打印告知单");
        (await page.InnerTextAsync("h1")).ShouldBe("医疗救助告知单");
        (await page.InnerTextAsync("article")).ShouldContain("虚构甲");
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('h1')).textAlign")).ShouldBe("center");
        (await page.PdfAsync()).AsSpan(0, 5).ToArray().ShouldBe("%PDF-"u8.ToArray());

        await page.GotoAsync(new Uri(server.Address, "/console/office").ToString());
        (await page.InnerTextAsync(".tiles")).ShouldContain("_img src_x onerror_alert(1)_.csv");
        // Deleting is asked once.
        await page.ClickAsync(".tiles a.btn");
        (await page.InnerTextAsync("main ul")).ShouldContain("_img src_x onerror_alert(1)_.csv");
        await page.ClickAsync("main button >> text=删除全部文件");
        (await page.InnerTextAsync(".empty-state")).ShouldContain("没有在办的月份");
        alarms.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_goes_from_the_clerk_to_the_approver_into_the_register()
    {
        await using var server = await ConsoleServer.StartAsync();
        await using var window = await browser.WindowAsync();
        await server.SignInAsync(window, await server.TokenAsync("li.handling", Role.Handling));
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/console/imports").ToString());
        await page.SelectOptionAsync("#field-kind", "persons");
        await page.SetInputFilesAsync(
            "#field-file",
            [File("persons.csv", "area,id,name,cert_type,cert_no\n420502,P0000000003," + Trap + ",99,INVENTED3\n")]
        );
        await page.ClickAsync("main button[type=submit]");
        (await page.InnerTextAsync("#table-rows tbody")).ShouldContain("变更");
        await page.GotoAsync(new Uri(server.Address, "/console/imports").ToString());
        (await page.InnerTextAsync("#table-lists tbody")).ShouldContain("待审批");

        await using var office = await browser.WindowAsync();
        await server.SignInAsync(office, await server.TokenAsync("wu.approval", Role.Approval));
        var approver = await office.NewPageAsync();
        await approver.GotoAsync(new Uri(server.Address, "/console/imports").ToString());
        await approver.ClickAsync("#table-lists tbody a");
        await approver.ClickAsync("main button >> text=批准导入");
        await approver.WaitForSelectorAsync("h2 >> text=导入结果");
        await approver.GotoAsync(new Uri(server.Address, "/console/persons/420502/P0000000003").ToString());
        (await approver.Locator("main img").CountAsync()).ShouldBe(0);
    }

    private static FilePayload File(string name, string text) =>
        new()
        {
            Name = name,
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(text),
        };
}
