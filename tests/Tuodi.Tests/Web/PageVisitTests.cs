using Microsoft.Playwright;
using Tuodi.Server.Safety.Access;

namespace Tuodi.Tests.Web;

/// <summary>Every page in a real browser: both languages, telephone and desk, with and without scripts; axe finds nothing, nothing is refused by the page's own policy, nothing runs over the edge.</summary>
public sealed class PageVisitTests(BrowserFixture browser)
{
    // Which elements make the page wider than the window; what scrolls by itself does not.
    private const string Wide = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const over = [...document.querySelectorAll('body *')]
            .filter((each) => !each.closest('.table-scroll'))
            .filter((each) => each.getBoundingClientRect().right > width || (each.scrollWidth > each.clientWidth && each.clientWidth > 0))
            .map((each) => `${each.tagName}.${each.className}`);
          return [`${document.documentElement.scrollWidth} px wide in ${width}: ${over.join(', ')}`];
        }
        """;

    private const int Phone = 360;
    private const int Desk = 1280;

    [Theory]
    [InlineData(Desk, "zh-CN", true)]
    [InlineData(Phone, "en-GB", true)]
    [InlineData(Phone, "zh-CN", false)]
    [InlineData(Desk, "en-GB", false)]
    public async Task Every_page_is_for_everybody(int width, string language, bool scripts)
    {
        await using var server = await ConsoleServer.StartAsync();
        var settlement = await server.SettledAsync(1, 60_000);
        var entry = (await server.County.QueryAsync<long>("select id from journal_entry"))[0];
        await server.WaitAsync("u.waiting", Role.Review);
        var proposal = await server.ProposedAsync();
        await HandedExamples.AddAsync(server);
        var wrong = new List<string>();
        foreach (var group in VisitedPages.All.GroupBy(VisitedPages.Reader))
        {
            await using var window = await browser.WindowAsync(width, language, scripts);
            if (group.Key is { } role)
            {
                await server.SignInAsync(window, await server.TokenAsync($"u.{role}".ToLowerInvariant(), role));
            }

            var addresses = group.Select(page =>
                VisitedPages.Address(page, ("settlement", settlement), ("entry", entry), ("proposal", proposal))
            );
            foreach (var address in group.Key is null ? addresses.Concat(VisitedPages.Asked) : addresses)
            {
                wrong.AddRange(await VisitAsync(server, window, address, language, scripts));
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_page_with_parameters_is_visited_too() =>
        VisitedPages
            .All.Select(page => page.Path)
            .Where(path => path.Contains('{', StringComparison.Ordinal))
            .ShouldBe(VisitedPages.Filled.Keys.Except(VisitedPages.Passing), ignoreOrder: true);

    private static async Task<List<string>> VisitAsync(
        ConsoleServer server,
        IBrowserContext window,
        string address,
        string language,
        bool scripts
    )
    {
        var at = await window.NewPageAsync();
        var said = new List<string>();
        at.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                said.Add(message.Text);
            }
        };
        at.PageError += (_, error) => said.Add(error);
        var answer = await at.GotoAsync(new Uri(server.Address, address).ToString(), new() { WaitUntil = WaitUntilState.Load });
        if (await at.QuerySelectorAsync("[data-working]") is not null)
        {
            // Figures that are still on their way: who takes a file out waits for them.
            await at.APIRequest.GetAsync(new Uri(server.Address, address + "?format=csv").ToString(), new() { Timeout = 0 });
            answer = await at.ReloadAsync();
        }

        if (answer!.Status != 200)
        {
            said.Add($"status {answer.Status}");
        }

        // axe takes its time by timers, which a page without scripts does not have.
        if (scripts)
        {
            said.AddRange(await Axe.FindAsync(at));
        }

        said.AddRange(await at.EvaluateAsync<string[]>(Wide));
        if (language.StartsWith("en", StringComparison.Ordinal))
        {
            said.AddRange(await ChineseAsync(at));
        }

        await at.CloseAsync();
        return [.. said.Select(each => $"{address}: {each}")];
    }

    // What is Chinese on an English page says so by its language, as the switch does, or is quoted from what is stored.
    private static async Task<IReadOnlyList<string>> ChineseAsync(IPage at) =>
        await at.EvaluateAsync<string[]>(
            """
            () => {
              const found = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode;
                if (/[\u4e00-\u9fff]/.test(node.textContent) && !node.parentElement.closest('[lang^=zh]')) found.push('Chinese: ' + node.textContent.trim());
              }
              return found;
            }
            """
        );
}
