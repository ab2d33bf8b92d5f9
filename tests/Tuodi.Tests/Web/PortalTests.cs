using System.Net;
using System.Text.RegularExpressions;
using Tuodi.Server.Activation;
using Tuodi.Server.Safety.Access;
using Tuodi.Tests.Activation;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Web;

/// <summary>What a family is told: figures of the one calculation, with what they rest on; what is not known is said, and nothing is kept.</summary>
public sealed partial class PortalTests
{
    /// <summary>A stay in Harbin, of whose insurance the documents say nothing.</summary>
    public const string Harbin =
        "/portal/result?place=230100&scheme=residents&status=minimum-living&kind=inpatient&level=2&where=county&referral=local&total=60000&outside=2000";

    // By hand, on the insurance that stands in: (58,000 - 700) x 70 % = 40,110.00; (17,890 - 8,000) x 65 % = 6,428.50, the deductible halved and the
    // rate 5 points up for the poor; Harbin pays 90 % of the 11,461.50 that are left = 10,315.35; 1,146.15 and the 2,000 outside remain.
    [Fact]
    public async Task A_family_is_told_what_it_pays_why_and_on_what_that_rests()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var client = server.Fresh(language: "en");
        var page = await ConsoleServer.TextAsync(await client.GetAsync(Harbin));
        page.ShouldContain("Of a bill of ¥60,000.00, protections pay ¥56,853.85 and the family pays ¥3,146.15.");
        page.ShouldContain("-¥40,110.00");
        page.ShouldContain("-¥6,428.50");
        page.ShouldContain("-¥10,315.35");
        page.ShouldContain("a stated set of rules stands in");
        page.ShouldContain("The rule of Harbin on the second round of assistance is not known");
    }

    [Fact]
    public async Task A_comparison_on_the_stated_insurance_is_not_called_by_one_places_own()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var client = server.Fresh();
        var compared = Harbin.Replace(
            "/portal/result?place=230100",
            "/portal/compare?place2=230100&place=420500",
            StringComparison.Ordinal
        );
        var page = await ConsoleServer.TextAsync(await client.GetAsync(compared));
        page.ShouldContain("¥40,110.00");
        page.ShouldContain("基本医疗保险");
        page.ShouldNotContain("基本医疗保险（虚构标准）");
    }

    [Fact]
    public async Task A_division_that_no_list_names_is_offered_once_its_document_is_approved()
    {
        await using var server = await ConsoleServer.StartAsync(settler: TestCounty.OwnSettler());
        using var client = server.Fresh();
        (await ConsoleServer.TextAsync(await client.GetAsync("/portal"))).ShouldNotContain("\"420590\"");

        var nation = new DataScope(null, "100000");
        var book = new ProposalBook(server.County.Service);
        var cancel = TestContext.Current.CancellationToken;
        var proposal = await book.ProposeAsync(
            new SignedInUser("chen.policy", [Role.Policy], nation, string.Empty),
            Drafts.Cap(20_000, division: "420590"),
            "虚构",
            cancel
        );
        await book.DecideAsync(
            new SignedInUser("zhao.approval", [Role.Approval], nation, string.Empty),
            proposal,
            true,
            "同意，虚构",
            0,
            cancel
        );

        (await ConsoleServer.TextAsync(await client.GetAsync("/portal"))).ShouldContain("\"420590\"");
        var asked = await ConsoleServer.TextAsync(await client.GetAsync("/portal/visit?place=420590"));
        asked.ShouldContain("宜昌市医疗救助（虚构修订）");
    }

    [Fact]
    public async Task A_page_answers_head_as_it_answers_get_without_the_page()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var client = server.Fresh();
        using var asked = new HttpRequestMessage(HttpMethod.Head, "/portal");
        using var answer = await client.SendAsync(asked);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Payments_from_a_statement_stand_in_the_place_of_the_insurance_that_stands_in()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var client = server.Fresh(language: "en");
        var page = await ConsoleServer.TextAsync(await client.GetAsync(Harbin + "&basic=40110&critical=6428.50"));
        page.ShouldContain("the family pays ¥3,146.15.");
        page.ShouldContain("as on the statement that you have");
        page.ShouldNotContain("a stated set of rules stands in");
    }

    [Theory]
    [InlineData("level=2", "level=1", "Level 1 hospital")]
    [InlineData("status=minimum-living", "status=special-hardship", "special hardship person")]
    public async Task What_would_change_it_is_what_the_changed_answers_give(string from, string to, string row)
    {
        await using var server = await ConsoleServer.StartAsync();
        using var client = server.Fresh(language: "en");
        var page = await ConsoleServer.TextAsync(await client.GetAsync(Harbin));
        var shown = Regex.Match(page, $"{row}.{{0,80}}?<td class=\"amount\">(¥[0-9,.]+)</td>", RegexOptions.Singleline).Groups[1].Value;
        var asked = await ConsoleServer.TextAsync(await client.GetAsync(Harbin.Replace(from, to, StringComparison.Ordinal)));
        Pays().Match(asked).Groups[1].Value.ShouldBe(shown);
        shown.ShouldNotBe("¥3,146.15");
    }

    [Fact]
    public async Task What_is_not_known_is_said_by_name_and_no_figure_stands_in_for_it()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var client = server.Fresh(language: "en");
        var page = await ConsoleServer.TextAsync(
            await client.GetAsync(
                "/portal/result?place=440000&scheme=residents&status=minimum-living&kind=inpatient&level=2&where=county&total=60000"
            )
        );
        page.ShouldContain(
            "It cannot be worked out: the published documents of Guangdong at hand do not say the rule for medical assistance."
        );
        Pays().IsMatch(page).ShouldBeFalse();
        page.ShouldNotContain("¥");
    }

    [Fact]
    public async Task A_question_that_only_some_rules_ask_is_asked_only_there()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var client = server.Fresh(language: "en");
        var asked = Harbin
            .Replace("230100", "370302", StringComparison.Ordinal)
            .Replace("minimum-living", "illness-impoverished", StringComparison.Ordinal);
        (await ConsoleServer.TextAsync(await client.GetAsync("/portal/visit?place=370302"))).ShouldNotContain("name=\"income\"");
        var besides = await ConsoleServer.TextAsync(await client.GetAsync(asked));
        besides.ShouldContain("name=\"income\"");
        besides.ShouldContain("value=\"60000\"");
        Pays().IsMatch(await ConsoleServer.TextAsync(await client.GetAsync(asked + "&income=39218"))).ShouldBeTrue();
    }

    [Fact]
    public async Task Answers_that_cannot_be_are_told_at_their_questions_and_stay()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var client = server.Fresh(language: "en");
        var answer = await client.GetAsync(
            "/portal/result?place=230100&scheme=%3Cscript%3E&status=none&kind=inpatient&where=city&total=abc&outside=9&earlier=%22%3E%3Cb%3E"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var raw = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (var field in new[] { "scheme", "level", "total", "referral", "earlier" })
        {
            raw.ShouldContain($"href=\"#field-{field}\"");
        }

        raw.ShouldContain("value=\"abc\"");
        raw.ShouldNotContain("<script>");
        raw.ShouldNotContain("\"><b>");
        var more = await ConsoleServer.TextAsync(
            await client.GetAsync(Harbin.Replace("outside=2000", "outside=60001", StringComparison.Ordinal))
        );
        more.ShouldContain("What is not covered cannot be more than the total");
    }

    [Theory]
    [InlineData("county", "local", null)]
    [InlineData("county", "referred", null)]
    [InlineData("county", "unreferred", null)]
    [InlineData("county", "filed", "The hospital is in your own county")]
    [InlineData("county", "emergency", "The hospital is in your own county")]
    [InlineData("city", "local", null)]
    [InlineData("city", "emergency", null)]
    [InlineData("province", "filed", null)]
    [InlineData("province", "local", "The hospital is not in your city")]
    [InlineData("outside", "emergency", null)]
    [InlineData("outside", "local", "The hospital is not in your city")]
    public async Task Answers_that_contradict_each_other_are_told_at_the_question(string where, string referral, string? wrong)
    {
        await using var server = await ConsoleServer.StartAsync();
        using var client = server.Fresh(language: "en");
        var answer = await client.GetAsync(
            Harbin.Replace("where=county&referral=local", $"where={where}&referral={referral}", StringComparison.Ordinal)
        );
        answer.StatusCode.ShouldBe(wrong is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
        var page = await ConsoleServer.TextAsync(answer);
        page.Contains("href=\"#field-referral\"", StringComparison.Ordinal).ShouldBe(wrong is not null);
        page.ShouldContain(wrong ?? "What this rests on");
    }

    // Yichang's demonstration cites an invented source for its insurance; the document of Chongqing holds published figures.
    [Theory]
    [InlineData("en", "420500", "of Yichang are worked out by figures invented for the demonstration; they are nobody's rule.", true)]
    [InlineData("zh", "420500", "按为演示而虚构的标准计算，不是任何地方的规定。", true)]
    [InlineData("en", "500100", "figures invented for the demonstration", false)]
    public async Task Invented_insurance_is_not_told_as_the_places_own(string language, string division, string says, bool isSaid)
    {
        await using var server = await ConsoleServer.StartAsync();
        using var client = server.Fresh(language: language);
        var own = language == "zh" ? "自己的规定计算" : "Basic and critical illness insurance are worked out by the rules of";
        var result = Harbin.Replace("230100", division, StringComparison.Ordinal);
        foreach (var address in new[] { result, result.Replace("/portal/result", "/portal/compare", StringComparison.Ordinal) })
        {
            var page = await ConsoleServer.TextAsync(await client.GetAsync(address));
            page.Contains(says, StringComparison.Ordinal).ShouldBe(isSaid);
            page.Contains(own, StringComparison.Ordinal).ShouldBe(!isSaid);
        }
    }

    [Fact]
    public async Task Two_sides_are_compared_on_one_ground()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var client = server.Fresh(language: "en");
        var address = Harbin.Replace("/portal/result", "/portal/compare", StringComparison.Ordinal);

        // Yichang's demonstration knows its own insurance, Harbin's documents do not: both are put on what stands in.
        var places = await ConsoleServer.TextAsync(await client.GetAsync(address + "&place2=420500"));
        Regex.Count(places, "¥40,110.00").ShouldBe(2);
        places.ShouldContain("¥10,315.35");
        var statuses = await ConsoleServer.TextAsync(await client.GetAsync(address + "&status2=none"));
        statuses.ShouldContain("¥3,146.15");
        statuses.ShouldContain("None of them");
    }

    [Fact]
    public async Task Nothing_is_kept()
    {
        await using var server = await ConsoleServer.StartAsync();
        foreach (var address in new[] { "/portal", "/portal/visit?place=230100", Harbin, "/portal/schemes" })
        {
            var answer = await server.Client.GetAsync(address);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("method=\"post\"");
        }

        (await server.County.QueryAsync<long>("select count(*) from settlement"))[0].ShouldBe(0);
    }

    [GeneratedRegex("the family pays (¥[0-9,.]+[0-9])")]
    private static partial Regex Pays();
}
