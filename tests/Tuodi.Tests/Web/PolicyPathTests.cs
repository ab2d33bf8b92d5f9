using System.Net;
using Microsoft.Playwright;
using Tuodi.Server.Safety.Access;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Web;

/// <summary>A policy officer finds a place, reads its document, lays it beside another, and tries a change before anybody is asked to take it over.</summary>
public sealed class PolicyPathTests(BrowserFixture browser)
{
    private const string Draft = "/console/policy-draft";

    [Fact]
    public async Task An_officer_reads_compares_and_tries_a_draft()
    {
        await using var server = await ConsoleServer.StartAsync();
        await using var window = await browser.WindowAsync();
        await server.SignInAsync(window, await server.TokenAsync("chen.policy", Role.Policy));
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/console").ToString());
        await page.ClickAsync("nav.side a[href='/console/policies']");
        await page.FillAsync("#field-name", "黄石");
        await page.PressAsync("#field-name", "Enter");
        await page.ClickAsync("#table-policies a:has-text('黄石')");
        await page.WaitForURLAsync("**/console/policies/420200/2024");
        (await page.InnerTextAsync("h1")).ShouldContain("黄石");
        (await page.Locator("table.sheet").CountAsync()).ShouldBeGreaterThan(3);
        await page.ClickAsync("nav.tabs a >> text=依据");
        await page.WaitForURLAsync("**/evidence");
        (await page.InnerTextAsync(".facts")).ShouldContain("官方网页");
        await page.GotoAsync(new Uri(server.Address, "/console/policy-comparison?a=420200/2024&b=420500/2023-demonstration").ToString());
        (await page.Locator("tbody tr").CountAsync()).ShouldBeGreaterThan(10);
        await page.GotoAsync(new Uri(server.Address, $"{Draft}?from=420200/2024").ToString());
        (await page.InputValueAsync("#field-draft")).ShouldBe(Written("policies/420200/2024.yaml"));
        var written = Written("policies/420500/2023.yaml");
        await page.FillAsync("#field-draft", written);
        await page.ClickAsync("button >> text=检查草稿并试算");
        (await page.InnerTextAsync("#outcome ~ .waterfall")).ShouldContain("¥85,000.00");
        await page.FillAsync("#field-draft", written + "\nnonsense: 1\n");
        await page.ClickAsync("button >> text=检查草稿并试算");
        (await page.InnerTextAsync("#errors")).ShouldContain("草稿不能使用");
        (await page.InnerTextAsync("#table-findings")).ShouldContain("nonsense");
        (await page.InputValueAsync("#field-draft")).ShouldEndWith("nonsense: 1\n");
    }

    [Theory]
    [InlineData("extends: ../../../etc/passwd\n", "A draft builds on a division, not on a file")]
    [InlineData("extends: [1\n", "This is not YAML")]
    public async Task A_draft_names_no_file_of_the_server(string draft, string says)
    {
        await using var server = await ConsoleServer.StartAsync();
        using var officer = server.Fresh(await server.TokenAsync("chen.policy", Role.Policy), "en");
        var told = await OwnForm.SendAsync(officer, Draft, Draft, ("draft", draft), ("case", "policy: ../../../etc/passwd\nvisits: []\n"));
        told.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var text = await ConsoleServer.TextAsync(told);
        text.ShouldContain(says);
        text.ShouldNotContain("root:");
    }

    [Fact]
    public async Task What_is_not_there_is_missing_and_drafts_are_for_those_who_write_policies()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        (await clerk.GetAsync("/console/policies/420200/1900")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await clerk.GetAsync("/console/policies/..%2F..%2Fdata/x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await clerk.GetAsync(Draft)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ConsoleServer.TextAsync(await clerk.GetAsync("/console/policies"))).ShouldNotContain(Draft);
    }

    [Fact]
    public async Task A_document_is_taken_out_with_its_citations_and_without_folders_of_the_machine()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), "en");
        var csv = await ConsoleServer.TextAsync(await clerk.GetAsync("/console/policies/420200/2024?format=csv"));
        csv.Split('\n').Length.ShouldBeGreaterThan(50);
        csv.ShouldContain("420200/2024.yaml:");
        csv.ShouldContain("official");
        csv.ShouldNotContain(Repository.Root);
    }

    private static string Written(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));
}
