using Tuodi.Server.Safety.Access;

namespace Tuodi.Tests.Web;

/// <summary>The keeper of a fund goes from the month's balances to the account, the entry and the settlement behind it, and takes the table out; persons are not there.</summary>
public sealed class FundPathTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_keeper_goes_from_the_balances_to_the_entry_and_its_settlement(bool scripts)
    {
        await using var server = await ConsoleServer.StartAsync();
        await server.SettledAsync(2, 30_000, new DateOnly(2026, 2, 20));
        var settlement = await server.SettledAsync(1, 60_000);
        await using var window = await browser.WindowAsync(scripts: scripts);
        await server.SignInAsync(window, await server.TokenAsync("qian.fund", Role.Fund));
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/console").ToString());
        (await page.Locator("a[href='/console/persons']").CountAsync()).ShouldBe(0);
        await page.ClickAsync("nav.side a[href='/console/journal']");
        // It opens on the last month that has entries, which is not the present one.
        await page.WaitForURLAsync("**/console/journal");
        (await page.InnerTextAsync("main h2")).ShouldBe("2026年2月1日至2026年2月28日");
        var balances = await page.InnerTextAsync("main");
        balances.ShouldContain("借贷相等");
        var taken = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(".table-exports a[href*='format=csv']"));
        (await File.ReadAllTextAsync(await taken.PathAsync(), TestContext.Current.CancellationToken)).ShouldContain("90000.00");
        await page.ClickAsync("text=应付 H42050200001");
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(2);
        await page.ClickAsync("tbody tr:has-text('¥60,000.00') a >> nth=0");
        (await page.InnerTextAsync("main")).ShouldContain("借贷相等");
        await page.ClickAsync($"a[href='/console/settlements/420502/{settlement}']");
        (await page.InnerTextAsync("h1")).ShouldContain($"{settlement}");
        (await page.GotoAsync(new Uri(server.Address, "/console/persons").ToString()))!.Status.ShouldBe(403);
    }
}
