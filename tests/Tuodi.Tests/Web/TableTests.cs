using System.Net;
using System.Text.RegularExpressions;
using Tuodi.Server.Safety.Access;

namespace Tuodi.Tests.Web;

/// <summary>Tables are searched, sorted, paged and exported on the server: going through all pages shows every row once.</summary>
public sealed partial class TableTests
{
    [Theory]
    [InlineData("/console/settlements", true)]
    [InlineData("/console/settlements?sort=total", false)]
    [InlineData("/console/settlements?sort=-total", true)]
    [InlineData("/console/settlements?sort=day", false)]
    [InlineData("/console/settlements?from=2026-02-01&to=2026-02-28", true)]
    [InlineData("/console/settlements?kind=settled", true)]
    public async Task All_pages_together_hold_every_row_once_and_lead_back(string path, bool isDescending)
    {
        await using var server = await ConsoleServer.StartAsync(persons: 60);
        for (var i = 1; i <= 55; i++)
        {
            await server.SettledAsync(i, 1_000 + (i * 37 % 50 * 100), new DateOnly(2026, 2, 1 + (i % 20)));
        }

        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var first = await ConsoleServer.TextAsync(await clerk.GetAsync(path));
        first.ShouldContain("共 55 条");
        var second = await ConsoleServer.TextAsync(await clerk.GetAsync(Next().Match(first).Groups[1].Value));
        var (ids, rest) = (Ids(first), Ids(second));
        ids.Count.ShouldBe(50);
        rest.Count.ShouldBe(5);
        ids.Concat(rest).Distinct().Count().ShouldBe(55);
        Next().IsMatch(second).ShouldBeFalse();
        Ids(await ConsoleServer.TextAsync(await clerk.GetAsync(Previous().Match(second).Groups[1].Value))).ShouldBe(ids);
        if (path.Contains("total", StringComparison.Ordinal))
        {
            var totals = Totals(first).Concat(Totals(second)).ToList();
            totals.ShouldBe(isDescending ? totals.OrderDescending() : totals.Order());
        }
    }

    [Fact]
    public async Task A_search_finds_what_it_says_and_keeps_what_was_asked_when_sorted()
    {
        await using var server = await ConsoleServer.StartAsync();
        await server.SettledAsync(1, 60_000);
        await server.SettledAsync(2, 3_000);
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), "en");
        var found = await ConsoleServer.TextAsync(await clerk.GetAsync("/console/settlements?person=P0000000002"));
        found.ShouldContain("1 found");
        found.ShouldContain("¥3,000.00");
        found.ShouldNotContain("¥60,000.00");
        found.ShouldContain("/console/settlements?person=P0000000002&sort=total");
        (await ConsoleServer.TextAsync(await clerk.GetAsync("/console/settlements?person=P9"))).ShouldContain("No settlement fits");
        (await ConsoleServer.TextAsync(await clerk.GetAsync("/console/settlements?from=yesterday"))).ShouldContain(
            "Write a date such as 2026-11-22"
        );
        var turned = await ConsoleServer.TextAsync(await clerk.GetAsync("/console/settlements?from=2026-02-28&to=2026-02-01"));
        turned.ShouldContain("<a href=\"#field-to\">Day to: The last day is before the first</a>");
        (
            await ConsoleServer.TextAsync(await clerk.GetAsync("/console/settlements?from=2026-02-10&to=2026-02-10"))
        ).ShouldSatisfyAllConditions(day => day.ShouldContain("2 found"), day => day.ShouldNotContain("The last day is before the first"));
        (await clerk.GetAsync("/console/settlements?after=nonsense")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Exports_hold_all_rows_in_the_columns_of_the_page()
    {
        await using var server = await ConsoleServer.StartAsync();
        await server.SettledAsync(1, 60_000);
        await server.SettledAsync(2, 3_000);
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), "en");
        var csv = await clerk.GetAsync("/console/settlements?format=csv");
        csv.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("settlements.csv");
        var lines = (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim().Split("\r\n");
        lines[0]
            .TrimStart('\uFEFF')
            .ShouldBe("Made at,Settlement,Kind,Day,Person number,Institution,Total bill,Medical assistance,Paid by the person");
        lines.Length.ShouldBe(3);
        lines[1].ShouldContain(",3000.00,");
        lines[2].ShouldContain(",60000.00,");
        var book = await (await clerk.GetAsync("/console/settlements?format=xlsx")).Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken
        );
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(book));
        zip.GetEntry("xl/worksheets/sheet1.xml").ShouldNotBeNull();
    }

    private static List<string> Ids(string page) => [.. Id().Matches(page).Select(match => match.Groups[1].Value)];

    private static List<decimal> Totals(string page) =>
        [.. Row().Matches(page).Select(match => decimal.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))];

    [GeneratedRegex("rel=\"next\" href=\"([^\"]+)\"")]
    private static partial Regex Next();

    [GeneratedRegex("rel=\"prev\" href=\"([^\"]+)\"")]
    private static partial Regex Previous();

    [GeneratedRegex("href=\"/console/settlements/[0-9]{6}/([0-9]+)\"")]
    private static partial Regex Id();

    // The first amount of a row is the bill.
    [GeneratedRegex(
        "<td class=\"amount\"><span class=\"amount\">¥([0-9,.]+)</span></td>\\s*<td class=\"amount\"><span class=\"amount\">¥[0-9,.]+</span></td>\\s*<td class=\"amount\">"
    )]
    private static partial Regex Row();
}
