using Microsoft.Playwright;
using Tuodi.Server.Safety.Access;

namespace Tuodi.Tests.Web;

/// <summary>Main paths in a real browser: by keyboard alone, with scripts that only improve, and on paper.</summary>
public sealed class BrowserTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_family_answers_by_keyboard_and_shares_the_address()
    {
        await using var server = await ConsoleServer.StartAsync();
        await using var window = await browser.WindowAsync(language: "en-GB");
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/").ToString());
        await page.Locator("#field-place").SelectOptionAsync("230100");
        await page.Locator("#field-place").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/portal/visit?place=230100");

        // Sent without answers: the errors have the focus, and each leads to its question.
        await page.Locator("main button[type=submit]").PressAsync("Enter");
        await page.WaitForURLAsync("**/portal/result?**");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("errors");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("field-scheme");

        foreach (var (field, presses) in new[] { ("scheme", 0), ("status", 3), ("kind", 0), ("level", 2), ("where", 0), ("referral", 0) })
        {
            await page.Locator($"#field-{field}").FocusAsync();
            await page.Keyboard.PressAsync("Space");
            for (var i = 0; i < presses; i++)
            {
                await page.Keyboard.PressAsync("ArrowDown");
            }
        }

        await page.Locator("#field-total").FocusAsync();
        await page.Keyboard.TypeAsync("60,000");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("2000");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".answer")).ToContainTextAsync("the family pays ¥3,146.15");

        // Somebody else opens the address.
        await using var other = await browser.WindowAsync(360, "zh-CN", scripts: false);
        var shared = await other.NewPageAsync();
        await shared.GotoAsync(page.Url);
        await Assertions.Expect(shared.Locator(".answer")).ToContainTextAsync("家庭自己付 ¥3,146.15");
    }

    [Fact]
    public async Task A_table_changes_its_page_in_place_and_keeps_its_address()
    {
        await using var server = await ConsoleServer.StartAsync(persons: 60);
        for (var i = 1; i <= 52; i++)
        {
            await server.SettledAsync(i, 1_000 + i);
        }

        await using var window = await browser.WindowAsync();
        await server.SignInAsync(window, await server.TokenAsync("li.handling", Role.Handling));
        var page = await window.NewPageAsync();
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        await page.GotoAsync(new Uri(server.Address, "/console/settlements").ToString());
        await page.EvaluateAsync("window.kept = true");
        await page.Locator("a[rel=next]").ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        page.Url.ShouldContain("after=");
        (await page.EvaluateAsync<bool>("window.kept === true")).ShouldBeTrue();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(50);
        await page.Locator("thead a").Filter(new() { HasText = "医疗费用总额" }).ClickAsync();
        await Assertions.Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("医疗费用总额");
        said.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_statement_prints_with_everything_that_is_folded_on_the_screen()
    {
        await using var server = await ConsoleServer.StartAsync();
        var settlement = await server.SettledAsync(1, 60_000);
        await using var window = await browser.WindowAsync(language: "en-GB");
        await server.SignInAsync(window, await server.TokenAsync("li.handling", Role.Handling));
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, $"/console/settlements/420502/{settlement}").ToString());
        var leaf = page.Locator("details.branch .leaf").Last;
        (await leaf.IsVisibleAsync()).ShouldBeFalse();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await leaf.BoundingBoxAsync())!.Height.ShouldBeGreaterThan(0);
        (await page.Locator(".side").IsVisibleAsync()).ShouldBeFalse();
        (await page.PdfAsync()).AsSpan()[..4].SequenceEqual("%PDF"u8).ShouldBeTrue();
    }

    [Theory]
    [InlineData("/portal")]
    [InlineData("/console")]
    [InlineData("/console/settlements")]
    public async Task The_first_view_weighs_less_than_400_kilobytes_without_the_charts(string path)
    {
        const int Most = 400 * 1024;
        await using var server = await ConsoleServer.StartAsync();
        await server.SettledAsync(1, 60_000);
        await using var window = await browser.WindowAsync(language: "zh-CN");
        await server.SignInAsync(window, await server.TokenAsync("li.handling", Role.Handling));
        var page = await window.NewPageAsync();
        var loaded = new List<IRequest>();
        page.RequestFinished += (_, request) => loaded.Add(request);
        await page.GotoAsync(new Uri(server.Address, path).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

        var bytes = 0;
        foreach (var request in loaded.Where(request => !request.Url.Contains("echarts", StringComparison.Ordinal)))
        {
            var sizes = await request.SizesAsync();
            bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        loaded.Count.ShouldBeGreaterThan(3);
        bytes.ShouldBeInRange(10_000, Most);
    }
}
