using Tuodi.Server.Safety.Access;

namespace Tuodi.Tests.Web;

/// <summary>A supervisor goes from an institution's month to a bill, to the person and to the book, reads all of it and changes nothing. The person is invented.</summary>
public sealed class SupervisionPathTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_supervisor_follows_an_institution_to_the_bill_and_to_the_book()
    {
        await using var server = await ConsoleServer.StartAsync();
        var settlement = await server.SettledAsync(1, 60_000);
        await using var window = await browser.WindowAsync();
        await server.SignInAsync(window, await server.TokenAsync("feng.supervision", Role.Supervision));
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/console").ToString());
        await page.ClickAsync("nav.side a[href='/console/institutions']");
        await page.ClickAsync("main a[href^='/console/institutions/H42050200001'] >> nth=0");
        (await page.InnerTextAsync("main")).ShouldContain("¥60,000.00");
        await page.ClickAsync($"main a[href='/console/settlements/420502/{settlement}']");
        (await page.Locator("main a >> text=冲正").CountAsync()).ShouldBe(0);
        await page.ClickAsync("main a[href='/console/persons/420502/P0000000001']");
        (await page.InnerTextAsync("main")).ShouldNotContain("虚构1");
        await page.ClickAsync("nav.side a[href='/console/journal']");
        await page.WaitForURLAsync("**/console/journal");
        foreach (
            var refused in new[]
            {
                "/console/users",
                "/console/audit",
                "/console/policy-draft",
                $"/console/settlements/420502/{settlement}/reversal",
            }
        )
        {
            (await page.GotoAsync(new Uri(server.Address, refused).ToString()))!.Status.ShouldBe(403, refused);
        }
    }
}
