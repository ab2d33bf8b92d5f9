using Microsoft.Playwright;
using Tuodi.Server.Safety.Access;

namespace Tuodi.Tests.Web;

/// <summary>The day's work in a real browser: a clerk finds the person, opens the settlement, takes it back with a reason, and the book agrees.</summary>
public sealed class HandlingPathTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_clerk_finds_a_person_reverses_a_settlement_and_the_book_agrees(bool scripts)
    {
        await using var server = await ConsoleServer.StartAsync();
        var settlement = await server.SettledAsync(1, 60_000);
        await using var window = await browser.WindowAsync(scripts: scripts);
        await server.SignInAsync(window, await server.TokenAsync("li.handling", Role.Handling));
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/console/persons").ToString());
        await page.FillAsync("#field-find", "P0000000001");
        await page.Keyboard.PressAsync("Enter");
        await page.ClickAsync("nav.tabs >> text=结算");
        await page.ClickAsync($"a[href='/console/settlements/420502/{settlement}']");
        await page.ClickAsync("summary >> nth=1");
        await page.ClickAsync("main a >> text=冲正");

        // Without a reason nothing is done, and the page says so at the field.
        await page.ClickAsync("main button[type=submit]");
        (await page.Locator(".field-error").InnerTextAsync()).ShouldNotBeEmpty();
        await page.FillAsync("#field-reason", "重复收费，虚构");
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync($"**/console/settlements/420502/{settlement}");
        var told = await page.Locator("main").InnerTextAsync();
        told.ShouldContain("这笔结算已经冲正");
        told.ShouldContain("重复收费，虚构");
        told.ShouldContain("-¥60,000.00");
        (await page.Locator("main a >> text=冲正").CountAsync()).ShouldBe(0);

        // The fund's keeper sees both entries, and that they cancel out.
        await using var office = await browser.WindowAsync(scripts: scripts);
        await server.SignInAsync(office, await server.TokenAsync("qian.fund", Role.Fund));
        var book = await office.NewPageAsync();
        await book.GotoAsync(new Uri(server.Address, "/console/journal?month=2026-02").ToString());
        var balances = await book.Locator("main").InnerTextAsync();
        balances.ShouldContain("借贷相等");
        balances.ShouldContain("应付 H42050200001");
        await book.ClickAsync("text=应付 H42050200001");
        (await book.Locator("tbody tr").InnerTextAsync()).ShouldContain("¥60,000.00");

        // The settlement stays in its month; it is taken back in the month in which that was done.
        await book.ClickAsync("main .buttons a >> text=2026年3月");
        (await book.Locator("tbody tr").InnerTextAsync()).ShouldContain("¥60,000.00");
        await book.ClickAsync("tbody a >> nth=0");
        (await book.Locator("main").InnerTextAsync()).ShouldContain("借贷相等");
        await book.ClickAsync($"a[href='/console/settlements/420502/{settlement}']");
        (await book.Locator("h1").InnerTextAsync()).ShouldContain($"{settlement}");
        (await book.Locator("main a >> text=冲正").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_statement_prints_to_a_document_in_both_languages()
    {
        await using var server = await ConsoleServer.StartAsync();
        var settlement = await server.SettledAsync(1, 60_000);
        await using var window = await browser.WindowAsync();
        await server.SignInAsync(window, await server.TokenAsync("li.handling", Role.Handling));
        var page = await window.NewPageAsync();
        var path = new Uri(server.Address, $"/console/settlements/420502/{settlement}/statement").ToString();
        await page.GotoAsync(path);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await page.Locator(".side").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator(".signatures").InnerTextAsync()).ShouldContain("患者或家属签字");
        (await page.PdfAsync()).AsSpan(0, 5).ToArray().ShouldBe("%PDF-"u8.ToArray());
        await page.GotoAsync(new Uri(server.Address, $"/language/en?to=/console/settlements/420502/{settlement}/statement").ToString());
        (await page.Locator("main").InnerTextAsync()).ShouldContain("From the total bill to what the person pays");
    }
}
