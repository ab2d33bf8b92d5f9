using System.Net;
using Tuodi.Comparison.Conformity;
using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.House;
using Tuodi.Web.Pages.Legislation.Figures;

namespace Tuodi.Tests.Web;

/// <summary>The figures over all places: the same as the commands tell, with what stands behind them, on a map and as tables.</summary>
public sealed class FigurePathTests(BrowserFixture browser)
{
    private const string Root = "/console/legislation/";
    private static readonly DateOnly Day = new(2026, 3, 2);

    // All places are worked out by a program that is not optimised, on a machine that others use too.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task An_officer_goes_from_the_map_to_what_a_place_leaves_out()
    {
        await using var server = await ConsoleServer.StartAsync();
        var token = await server.TokenAsync("chen.policy", Role.Policy);
        using var client = server.Fresh(token);
        client.Timeout = Patience;
        await ReadyAsync(client, Root + "map?measure=findings");
        await using var window = await browser.WindowAsync(scripts: false);
        await server.SignInAsync(window, token);
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, Root + "map?measure=findings").ToString());
        (await page.Locator(".map-tile").CountAsync()).ShouldBe(34);
        (await page.Locator(".map-cities > li").CountAsync()).ShouldBe(10);
        (await page.Locator("#table-map-findings tbody tr").CountAsync()).ShouldBe(41);

        var own = new ConformityCheck(Library(), Day, new Dictionary<string, string>()).Of("140000").Findings.Count();
        var tile = page.Locator(".map-tile > a[href='/console/legislation/conformity/140000']");
        (await tile.InnerTextAsync()).ShouldContain($"{own}");
        await tile.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/conformity/140000");
        (await page.InnerTextAsync("h1")).ShouldContain("山西省");
        await page.SelectOptionAsync("#field-kind", "findings");
        await page.ClickAsync(".search button");
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(own);
    }

    [Theory]
    [InlineData("tables?table=1", "论文", "东部")]
    [InlineData("tables?table=2&at=2023-06-30", "¥", "重点救助对象")]
    [InlineData("tables?table=counts", "964", "论文称有 964 个文本")]
    [InlineData("coverage", "宜昌市", "1,")]
    [InlineData("coverage/420500", "资助参保", "420500")]
    [InlineData("plans?state=overdue", "逾期", "居民医保统筹")]
    [InlineData("equity?second=without", "基尼系数", "谁在哪里负担最重")]
    [InlineData("equity?second=without&group=minimum-living", "<svg", "洛伦兹")]
    public async Task Figures_are_told_with_what_stands_behind_them(string path, string one, string other)
    {
        await using var server = await ConsoleServer.StartAsync();
        using var officer = server.Fresh(await server.TokenAsync("chen.policy", Role.Policy));
        officer.Timeout = Patience;
        var csv = await ReadyAsync(officer, Root + path);
        csv.Split('\n').Length.ShouldBeGreaterThan(2);
        csv.ShouldNotContain(Repository.Root);
        var text = await ConsoleServer.TextAsync(await officer.GetAsync(Root + path));
        text.ShouldContain(one);
        text.ShouldContain(other);
        text.ShouldNotContain(Repository.Root);
    }

    [Theory]
    [InlineData("elements", "占合计")]
    [InlineData("worst-off", "负担最重的家庭数")]
    public async Task Each_table_of_a_page_goes_out_by_itself(string part, string heading)
    {
        await using var server = await ConsoleServer.StartAsync();
        using var officer = server.Fresh(await server.TokenAsync("chen.policy", Role.Policy));
        officer.Timeout = Patience;
        var csv = await ReadyAsync(officer, $"{Root}equity?second=without&part={part}");
        csv.Split('\n')[0].ShouldContain(heading);
        var page = await ConsoleServer.TextAsync(await officer.GetAsync(Root + "equity?second=without"));
        page.ShouldContain($"equity?second=without&part={part}&format=csv");
    }

    [Fact]
    public async Task A_drawing_is_taken_out_as_a_file()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var officer = server.Fresh(await server.TokenAsync("chen.policy", Role.Policy));
        var answer = await officer.GetAsync(Root + "tables?table=1&figure=svg");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        (await ConsoleServer.TextAsync(answer)).ShouldStartWith("<svg");
    }

    [Theory]
    [InlineData("conformity?at=2001-02-03", "2001-02-03")]
    [InlineData("conformity?at=yesterday", "2026-11-22")]
    [InlineData("equity?at=1066-10-14", "2026-11-22")]
    public async Task A_day_without_rules_is_told_at_the_field_and_today_is_shown(string path, string says)
    {
        await using var server = await ConsoleServer.StartAsync();
        using var officer = server.Fresh(await server.TokenAsync("chen.policy", Role.Policy), "en");
        officer.Timeout = Patience;
        await ReadyAsync(officer, Root + path);
        var text = await ConsoleServer.TextAsync(await officer.GetAsync(Root + path));
        text.ShouldContain("id=\"errors\"");
        text.ShouldContain(says);
    }

    [Fact]
    public async Task Places_and_elements_that_are_none_are_missing()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var officer = server.Fresh(await server.TokenAsync("chen.policy", Role.Policy));
        officer.Timeout = Patience;
        await ReadyAsync(officer, Root + "coverage");
        (await officer.GetAsync(Root + "coverage/999999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Figures_are_worked_out_once_and_again_only_after_they_failed()
    {
        var runs = 0;
        var kept = new KeptFigures<int, int>(
            new WorkTurn(),
            key =>
            {
                runs++;
                return runs > 1 ? key * 2 : throw new ProblemException(new Problem(new Spot("x", 0, 0), "no", "no"));
            }
        );
        await Should.ThrowAsync<ProblemException>(kept.Of(4));
        (await Task.WhenAll(kept.Of(4), kept.Of(4))).ShouldBe([8, 8]);
        runs.ShouldBe(2);
        for (var key = 5; key < 13; key++)
        {
            await kept.Of(key);
        }

        (await kept.Of(4)).ShouldBe(8);
        runs.ShouldBe(11);
    }

    [Fact]
    public async Task More_days_than_readers_ask_for_are_refused_while_none_is_done()
    {
        using var open = new ManualResetEventSlim();
        var kept = new KeptFigures<int, int>(
            new WorkTurn(),
            key =>
            {
                open.Wait(TestContext.Current.CancellationToken);
                return key;
            }
        );
        var asked = Enumerable.Range(0, 8).Select(kept.Of).ToList();
        Should.Throw<BusyException>(() => kept.Of(8));
        kept.Of(3).ShouldBe(asked[3]);
        open.Set();
        (await Task.WhenAll(asked)).ShouldBe(Enumerable.Range(0, 8));
        (await kept.Of(8)).ShouldBe(8);
    }

    // Who takes a file out waits until the figures are there.
    private static async Task<string> ReadyAsync(HttpClient client, string path) =>
        await ConsoleServer.TextAsync(
            await client.GetAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "format=csv")
        );

    private static PolicyLibrary Library() =>
        new(Path.Combine(Repository.Root, "policies"), Path.Combine(Repository.Root, "samples/service/policies"));
}
