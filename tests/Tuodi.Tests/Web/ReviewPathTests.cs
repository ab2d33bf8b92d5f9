using Tuodi.Server.Safety.Access;

namespace Tuodi.Tests.Web;

/// <summary>A reviewer looks a person up in clear, which is noted, follows the explanation of a bill, works the same bill out again, and changes nothing. The person is invented.</summary>
public sealed class ReviewPathTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_reviewer_checks_a_bill_against_the_calculator()
    {
        await using var server = await ConsoleServer.StartAsync();
        var settlement = await server.SettledAsync(1, 60_000);
        await using var window = await browser.WindowAsync();
        await server.SignInAsync(window, await server.TokenAsync("wu.review", Role.Review));
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/console/persons").ToString());
        await page.FillAsync("#field-find", "P0000000001");
        await page.Keyboard.PressAsync("Enter");
        (await page.InnerTextAsync("main")).ShouldNotContain("虚构1");
        await page.ClickAsync("main form button[type=submit] >> nth=0");
        (await page.InnerTextAsync("main")).ShouldContain("虚构1");
        (await server.County.QueryAsync<string>("select act from audit_entry where actor = 'wu.review'")).ShouldBe([
            "persons.read-unmasked",
        ]);

        await page.ClickAsync("nav.tabs >> text=结算");
        await page.ClickAsync($"a[href='/console/settlements/420502/{settlement}']");
        await page.ClickAsync("summary >> nth=1");
        var pays = await page.InnerTextAsync(".waterfall");
        pays.ShouldContain("¥60,000.00");
        (await page.Locator("main a >> text=冲正").CountAsync()).ShouldBe(0);

        // A reviewer reads the form of a reversal as little as its link.
        var answer = await page.GotoAsync(new Uri(server.Address, $"/console/settlements/420502/{settlement}/reversal").ToString());
        answer!.Status.ShouldBe(403);
        (await page.GotoAsync(new Uri(server.Address, "/console/calculator").ToString()))!.Status.ShouldBe(200);
        (await page.Locator("main form").CountAsync()).ShouldBeGreaterThan(0);
        (await server.County.QueryAsync<long>("select count(*) from settlement"))[0].ShouldBe(1);
    }
}
