using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Tuodi.Server.Activation;
using Tuodi.Server.Safety.Access;
using Tuodi.Tests.Activation;
using Tuodi.Web.Framing;

namespace Tuodi.Tests.Web;

/// <summary>What people write into names, reasons, titles and searches is shown as they wrote it: it runs nowhere, on no page and in no file. All pages of the book, so also those that are added.</summary>
public sealed partial class InjectionTests(BrowserFixture browser)
{
    private const string Script = "\"><script>window.owned=1</script><img src=x onerror=window.owned=1>";
    private const string Formula = "=cmd|'/C calc'!A0";

    [Fact]
    public async Task Nothing_that_was_written_becomes_a_part_of_a_page()
    {
        await using var guarded = await GuardedServer.StartAsync();
        await WriteAsync(guarded.Server, Script);
        var wrong = new List<string>();
        foreach (var page in PageBook.All.Where(page => page.Method == "GET" && !VisitedPages.Passing.Contains(page.Path)))
        {
            var client = VisitedPages.Reader(page) is { } role ? guarded.Own(role) : guarded.Server.Client;
            var address = guarded.Address(page);
            var text = await RawAsync(client, address);
            var asked = Names().Matches(text).Select(match => match.Groups[1].Value).Distinct().Append("to").Append("back").Append("q");
            var query = string.Join('&', asked.Select(name => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(Script)}"));
            foreach (
                var told in new[]
                {
                    text,
                    await RawAsync(client, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}"),
                }
            )
            {
                if (Live().IsMatch(told))
                {
                    wrong.Add($"{address}: {Live().Match(told).Value}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_browser_shows_it_letter_by_letter_and_runs_nothing()
    {
        await using var server = await ConsoleServer.StartAsync();
        var settlement = await server.SettledAsync(1, 60_000);
        var proposal = await WriteAsync(server, Script);
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var path = $"/console/settlements/420502/{settlement}";
        var seen = Seen().Match(await RawAsync(clerk, $"{path}/reversal")).Groups[1].Value;
        (await OwnForm.SendAsync(clerk, $"{path}/reversal", $"{path}/reversal", ("seen", seen), ("reason", Script))).StatusCode.ShouldBe(
            HttpStatusCode.SeeOther
        );
        var readers = 0;
        foreach (
            var (role, address) in new[]
            {
                (Role.Handling, path),
                (Role.Handling, "/console/institutions"),
                (Role.Handling, $"/console/settlements?person={Uri.EscapeDataString(Script)}"),
                (Role.Policy, $"/console/policy-proposals/{proposal}"),
                (Role.Policy, "/console/policy-proposals"),
            }
        )
        {
            await using var window = await browser.WindowAsync();
            await server.SignInAsync(window, await server.TokenAsync($"reader{readers++}.{role}".ToLowerInvariant(), role));
            var page = await window.NewPageAsync();
            var said = new List<string>();
            page.Console += (_, message) => said.Add(message.Text);
            await page.GotoAsync(new Uri(server.Address, address).ToString());
            var told = await page.EvaluateAsync<string>(
                "() => document.body.innerText + [...document.querySelectorAll('input')].map((each) => each.value).join()"
            );
            told.ShouldContain(Script, Case.Sensitive, address);
            (await page.EvaluateAsync<bool>("() => window.owned === undefined")).ShouldBeTrue(address);
            said.ShouldBeEmpty(address);
        }

        // In clear, too, a name is a name.
        await using var open = await browser.WindowAsync();
        await server.SignInAsync(open, await server.TokenAsync("wang.handling", Role.Handling));
        var person = await open.NewPageAsync();
        await person.GotoAsync(new Uri(server.Address, "/console/persons/420502/P0000000001").ToString());
        await person.ClickAsync("main form button[type=submit] >> nth=0");
        (await person.InnerTextAsync("main")).ShouldContain(Script);
        (await person.EvaluateAsync<bool>("() => window.owned === undefined")).ShouldBeTrue();
    }

    [Fact]
    public async Task No_cell_of_a_file_is_a_formula()
    {
        await using var guarded = await GuardedServer.StartAsync();
        await WriteAsync(guarded.Server, Formula);
        var wrong = new List<string>();
        var files = 0;
        foreach (var page in PageBook.All.Where(page => page.Method == "GET" && !VisitedPages.Passing.Contains(page.Path)))
        {
            var client = VisitedPages.Reader(page) is { } role ? guarded.Own(role) : guarded.Server.Client;
            var address = guarded.Address(page);
            var with = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var csv = await client.GetAsync($"{address}{with}format=csv", TestContext.Current.CancellationToken);
            if (csv.Content.Headers.ContentType?.MediaType != "text/csv")
            {
                continue;
            }

            files++;
            var text = await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            wrong.AddRange(Cells().Matches(text).Select(cell => $"{address}: {cell.Value.Trim()}"));
            await using var book = await client.GetStreamAsync($"{address}{with}format=xlsx", TestContext.Current.CancellationToken);
            using var copy = new MemoryStream();
            await book.CopyToAsync(copy, TestContext.Current.CancellationToken);
            await using var zip = new ZipArchive(copy);
            foreach (var entry in zip.Entries.Where(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
                if ((await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Contains("<f>", StringComparison.Ordinal))
                {
                    wrong.Add($"{address}: {entry.FullName}");
                }
            }
        }

        files.ShouldBeGreaterThan(8);
        wrong.ShouldBeEmpty();
    }

    // Into everything that people name.
    private static async Task<long> WriteAsync(ConsoleServer server, string text)
    {
        await server.County.QueryAsync<long>("update person set name = @text", new { text });
        await server.County.QueryAsync<long>("update institution set name = @text", new { text });
        await server.County.QueryAsync<long>("update status_period set source = @text", new { text });
        var draft = Drafts.LowerCap.Replace(
            "宜昌市医疗救助（虚构修订）",
            $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
            StringComparison.Ordinal
        );
        return await new ProposalBook(server.County.Service).ProposeAsync(
            new SignedInUser("tests", [Role.Policy], new DataScope(null, "420500"), string.Empty),
            draft,
            text,
            TestContext.Current.CancellationToken
        );
    }

    private static async Task<string> RawAsync(HttpClient client, string address)
    {
        var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"([^\"]+)\"")]
    private static partial Regex Names();

    [GeneratedRegex("name=\"seen\" value=\"([^\"]+)\"")]
    private static partial Regex Seen();

    // A tag of what was written, or an address of somebody else's that a link or a form leads to.
    [GeneratedRegex("<script>window|<img src=x|(?:href|action|src)=\"\\s*(?:javascript:|&quot;&gt;&lt;script)")]
    private static partial Regex Live();

    // A cell that a spreadsheet would work out: one with a sign in front that is no number.
    [GeneratedRegex("(?:^|,)\"?(?:[=@\\t]|[+-](?![0-9.]+(?:,|\"|\\r|$)))[^,\\r\\n]*", RegexOptions.Multiline)]
    private static partial Regex Cells();
}
