using System.Net;
using System.Text.RegularExpressions;
using Tuodi.Server.Safety.Access;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Web;

/// <summary>Who is let in, by what, and what keeps others from using it.</summary>
public sealed partial class SessionTests
{
    private const string Wanted = "another-8264-words";

    [Fact]
    public async Task A_person_signs_in_changes_the_first_password_works_and_signs_out()
    {
        await using var server = await ConsoleServer.StartAsync();
        await server.AddAsync("li.handling", Role.Handling);

        var first = await PostAsync(
            server.Client,
            "/sign-in",
            ("user", "li.handling"),
            ("password", ConsoleServer.Password),
            ("to", "/console/settlements")
        );
        first.Headers.Location!.ToString().ShouldBe("/sign-in/password");
        var cookie = first.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);

        // Until the password is changed there is nothing else.
        using var narrow = server.Fresh(TokenOf(cookie));
        (await narrow.GetAsync("/console")).Headers.Location!.ToString().ShouldBe("/sign-in/password");
        var changed = await SendAsync(narrow, "/sign-in/password", ("old", ConsoleServer.Password), ("new", Wanted), ("again", Wanted));
        changed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var own = server.Fresh(TokenOf(changed.Headers.GetValues("Set-Cookie").Single()));
        (await ConsoleServer.TextAsync(await own.GetAsync("/console"))).ShouldContain("li.handling");
        (await narrow.GetAsync("/console")).Headers.Location!.ToString().ShouldStartWith("/sign-in?to=");

        // Signed out, the token is worth nothing, whoever kept it.
        (await SendAsync(own, "/sign-in/out"))
            .Headers.Location!.ToString()
            .ShouldBe("/sign-in");
        (await own.GetAsync("/console")).Headers.Location!.ToString().ShouldBe("/sign-in?to=%2Fconsole");
    }

    [Theory]
    [InlineData("/console/settlements?kind=settled", "/console/settlements?kind=settled")]
    [InlineData("https://elsewhere.example/", "/console")]
    [InlineData("//elsewhere.example/", "/console")]
    [InlineData("/\\elsewhere.example/", "/console")]
    [InlineData("/\t/elsewhere.example/", "/console")]
    [InlineData("javascript:alert(1)", "/console")]
    [InlineData("////elsewhere.example/", "/console")]
    [InlineData("/\\/elsewhere.example/", "/console")]
    [InlineData("https:elsewhere.example", "/console")]
    [InlineData(" //elsewhere.example/", "/console")]
    [InlineData("/\r\n/elsewhere.example/", "/console")]
    [InlineData("%2F%2Felsewhere.example/", "/console")]
    [InlineData("/%2Felsewhere.example/", "/%2Felsewhere.example/")]
    public async Task Sign_in_leads_to_addresses_of_this_server_only(string to, string expected)
    {
        await using var server = await ConsoleServer.StartAsync();
        await server.AddAsync("li.handling", Role.Handling);
        await server.Users.ChangeOwnPasswordAsync("li.handling", Wanted, null, TestContext.Current.CancellationToken);
        var answer = await PostAsync(server.Client, "/sign-in", ("user", "li.handling"), ("password", Wanted), ("to", to));
        answer.Headers.Location!.ToString().ShouldBe(expected);
        var language = await server.Client.GetAsync("/language/en?to=" + Uri.EscapeDataString(to));
        language.Headers.Location!.ToString().ShouldBe(expected == "/console" ? "/" : expected);
    }

    [Fact]
    public async Task A_session_that_was_there_before_the_sign_in_is_not_taken_over()
    {
        await using var server = await ConsoleServer.StartAsync();
        await server.AddAsync("li.handling", Role.Handling);
        await server.Users.ChangeOwnPasswordAsync("li.handling", Wanted, null, TestContext.Current.CancellationToken);
        foreach (var planted in new[] { "planted-by-somebody", await server.TokenAsync("wang.review", Role.Review) })
        {
            using var victim = server.Fresh(planted);
            var form = await OwnForm.SendAsync(victim, "/sign-in", "/sign-in", ("user", "li.handling"), ("password", Wanted));
            form.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            var token = TokenOf(form.Headers.GetValues("Set-Cookie").Single());
            token.ShouldNotBe(planted);
            using var own = server.Fresh(token);
            (await ConsoleServer.TextAsync(await own.GetAsync("/console/account"))).ShouldContain("li.handling");
            using var attacker = server.Fresh(planted);
            (await ConsoleServer.TextAsync(await attacker.GetAsync("/console/account"))).ShouldNotContain("li.handling");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_cookie_ends_with_the_browser_and_goes_nowhere_else(bool isTls)
    {
        await using var server = await ConsoleServer.StartAsync(settings: ("Safety:TrustedProxies:0", "127.0.0.1"));
        await server.AddAsync("li.handling", Role.Handling);
        await server.Users.ChangeOwnPasswordAsync("li.handling", Wanted, null, TestContext.Current.CancellationToken);
        if (isTls)
        {
            server.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.1");
            server.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        }

        var answer = await PostAsync(server.Client, "/sign-in", ("user", "li.handling"), ("password", Wanted));
        var said = answer.Headers.GetValues("Set-Cookie").Single().Split("; ").Skip(1).Select(each => each.ToLowerInvariant());
        said.ShouldBe(
            isTls ? ["path=/", "secure", "samesite=strict", "httponly"] : ["path=/", "samesite=strict", "httponly"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_wrong_password_says_so_at_the_field_and_keeps_what_was_written()
    {
        await using var server = await ConsoleServer.StartAsync();
        var answer = await PostAsync(server.Client, "/sign-in", ("user", "<b>nobody</b>"), ("password", "wrong-7391-words"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var raw = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        raw.ShouldContain("href=\"#field-user\"");
        raw.ShouldContain("value=\"&lt;b&gt;nobody&lt;/b&gt;\"");
        raw.ShouldNotContain("<b>nobody");
        raw.ShouldNotContain("wrong-7391-words");
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        await using var server = await ConsoleServer.StartAsync();
        var token = await server.TokenAsync("li.handling", Role.Handling);
        using var own = server.Fresh(token);

        // Without the session's word, with another session's, and from another site with the right one.
        (await PostAsync(own, "/sign-in/out")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var other = server.Fresh(await server.TokenAsync("wang.handling", Role.Handling));
        (await PostAsync(own, "/sign-in/out", ("__own", await WordAsync(other)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var word = await WordAsync(own);
        own.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        (await PostAsync(own, "/sign-in/out", ("__own", word))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        own.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        own.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        (await PostAsync(own, "/sign-in/out", ("__own", word))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        own.DefaultRequestHeaders.Remove("Origin");
        (await own.GetAsync("/console")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PostAsync(own, "/sign-in/out", ("__own", word))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task The_api_takes_no_cookie_and_the_pages_no_bearer()
    {
        await using var server = await ConsoleServer.StartAsync();
        var token = await server.TokenAsync("li.handling", Role.Handling);
        using var cookie = server.Fresh(token);
        (await cookie.GetAsync("/api/v1/settlements")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var bearer = server.Fresh();
        bearer.DefaultRequestHeaders.Authorization = new("Bearer", token);
        (await bearer.GetAsync("/api/v1/settlements")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await bearer.GetAsync("/console")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Whoever_may_not_sees_neither_the_link_nor_the_page()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var auditor = server.Fresh(await server.TokenAsync("zhao.auditor", Role.Auditor));
        (await ConsoleServer.TextAsync(await auditor.GetAsync("/console"))).ShouldNotContain("/console/settlements");
        var refused = await auditor.GetAsync("/console/settlements");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ConsoleServer.TextAsync(refused)).ShouldContain("您无权查看此页");
    }

    [Fact]
    public async Task A_settlement_of_elsewhere_is_as_if_it_were_not_there()
    {
        await using var server = await ConsoleServer.StartAsync();
        var settlement = await server.SettledAsync(1, 60_000);
        var path = $"/console/settlements/{TestCounty.Area}/{settlement}";
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        (await clerk.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await server.Users.AddAsync(
            Tuodi.Server.Safety.Users.UserAuthority.OfServer("tests"),
            new("sun.handling", ConsoleServer.Password, [Role.Handling], null, "420200"),
            TestContext.Current.CancellationToken
        );
        var token = (
            await server.Tokens.IssueAsync("tests", "sun.handling", "tests", TimeSpan.FromDays(1), TestContext.Current.CancellationToken)
        ).Token;
        using var stranger = server.Fresh(token);
        (await stranger.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/console/settlements/{TestCounty.Area}/{settlement + 1}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ConsoleServer.TextAsync(await stranger.GetAsync("/console/settlements"))).ShouldNotContain(path);
    }

    [Fact]
    public async Task Too_many_tries_are_told_on_a_page_and_browsers_run_nothing_of_others()
    {
        await using var server = await ConsoleServer.StartAsync(settings: ("Safety:SignInsPerMinute", "2"));
        for (var i = 0; i < 2; i++)
        {
            (await PostAsync(server.Client, "/sign-in", ("user", "nobody"), ("password", "x"))).StatusCode.ShouldBe(
                HttpStatusCode.BadRequest
            );
        }

        var tooMany = await PostAsync(server.Client, "/sign-in", ("user", "nobody"), ("password", "x"));
        tooMany.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        tooMany.Headers.RetryAfter.ShouldNotBeNull();
        (await ConsoleServer.TextAsync(tooMany)).ShouldContain("请求过于频繁");

        // Reading the form costs nothing and is not counted.
        var form = await server.Client.GetAsync("/sign-in");
        form.StatusCode.ShouldBe(HttpStatusCode.OK);
        var policy = form.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string path, params (string Name, string Value)[] fields) =>
        await PostAsync(client, path, [.. fields, ("__own", await WordAsync(client))]);

    private static async Task<string> WordAsync(HttpClient client) =>
        Word().Match(await ConsoleServer.TextAsync(await client.GetAsync("/sign-in/password"))).Groups[1].Value;

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, params (string Name, string Value)[] fields) =>
        client.PostAsync(path, new FormUrlEncodedContent(fields.Select(each => KeyValuePair.Create(each.Name, each.Value))));

    private static string TokenOf(string cookie) => cookie.Split(';')[0].Split('=', 2)[1];

    [GeneratedRegex("name=\"__own\" value=\"([^\"]+)\"")]
    private static partial Regex Word();
}
