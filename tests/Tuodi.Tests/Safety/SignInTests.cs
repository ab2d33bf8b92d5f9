using System.Net.Http;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Transactions;

namespace Tuodi.Tests.Safety;

/// <summary>Passwords, lock-out and tokens.</summary>
public sealed class SignInTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sign_in_gives_a_token_that_holds_until_it_expires()
    {
        await using var server = await SafeServer.StartAsync();
        await server.AddAsync("u.handling", Role.Handling);
        var (status, answer) = await server.SignInAsync("u.handling", SafeServer.Password);
        status.ShouldBe(200);
        var token = (string)answer!["token"]!;
        token.Length.ShouldBe(43);
        var (_, me) = await server.SendAsync("GET", "/api/v1/me", token);
        ((string)me!["id"]!).ShouldBe("u.handling");
        me["acts"]!.AsArray().Select(act => (string)act!).ShouldContain("register.import");

        server.County.Clock.Now += TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1);
        (await server.SendAsync("GET", "/api/v1/me", token)).Status.ShouldBe(200);
        server.County.Clock.Now += TimeSpan.FromSeconds(1);
        (await server.SendAsync("GET", "/api/v1/me", token)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_for_a_quarter_of_an_hour_and_a_right_one_before_forgets_them()
    {
        await using var server = await SafeServer.StartAsync();
        await server.AddAsync("u.review", Role.Review);
        for (var i = 0; i < 4; i++)
        {
            (await server.SignInAsync("u.review", "wrong horse 99")).Status.ShouldBe(401);
        }

        (await server.SignInAsync("u.review", SafeServer.Password)).Status.ShouldBe(200);
        for (var i = 0; i < 5; i++)
        {
            (await server.SignInAsync("u.review", "wrong horse 99")).Status.ShouldBe(401);
        }

        (await server.SignInAsync("u.review", SafeServer.Password)).Status.ShouldBe(401);
        server.County.Clock.Now += TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1);
        (await server.SignInAsync("u.review", SafeServer.Password)).Status.ShouldBe(401);
        server.County.Clock.Now += TimeSpan.FromSeconds(1);
        (await server.SignInAsync("u.review", SafeServer.Password)).Status.ShouldBe(200);
        var acts = await server.County.QueryAsync<string>("select act from audit_entry where actor = 'u.review' order by number");
        acts.ShouldBe([
            .. Enumerable.Repeat("sign-in.refused", 4),
            "sign-in",
            "tokens.issue",
            .. Enumerable.Repeat("sign-in.refused", 4),
            "sign-in.locked",
            "sign-in",
            "tokens.issue",
        ]);
    }

    [Fact]
    public async Task Guesses_at_once_are_all_counted()
    {
        await using var server = await SafeServer.StartAsync();
        await server.AddAsync("u.fund", Role.Fund);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => server.SignInAsync("u.fund", "wrong horse 99")));
        (await server.SignInAsync("u.fund", SafeServer.Password)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_are_answered_alike()
    {
        await using var server = await SafeServer.StartAsync();
        await server.AddAsync("u.fund", Role.Fund);
        var name = await server.SignInAsync("u.nobody", SafeServer.Password);
        var password = await server.SignInAsync("u.fund", "wrong horse 99");
        name.Status.ShouldBe(401);
        name.Answer!.ToJsonString().ShouldBe(password.Answer!.ToJsonString());
    }

    [Fact]
    public async Task A_token_is_revoked_by_sign_out_by_the_administrator_by_a_new_password_and_by_a_lock()
    {
        await using var server = await SafeServer.StartAsync();
        var admin = await server.TokenAsync("u.admin", Role.Administrator);
        var token = await server.TokenAsync("u.handling", Role.Handling);
        (await server.SendAsync("POST", "/api/v1/sign-out", token)).Status.ShouldBe(204);
        (await server.SendAsync("GET", "/api/v1/me", token)).Status.ShouldBe(401);

        token = (await server.Tokens.IssueAsync("test", "u.handling", "t", TimeSpan.FromDays(1), Cancel)).Token;
        var (status, issued) = await server.SendAsync(
            "POST",
            "/api/v1/me/tokens",
            token,
            new
            {
                password = SafeServer.Password,
                label = "report",
                days = 30,
            }
        );
        status.ShouldBe(201);
        (await server.SendAsync("GET", "/api/v1/me", (string)issued!["token"]!)).Status.ShouldBe(200);
        var path = $"/api/v1/users/u.handling/tokens/{issued["handle"]}";
        (await server.SendAsync("DELETE", path, admin)).Status.ShouldBe(204);
        (await server.SendAsync("GET", "/api/v1/me", (string)issued["token"]!)).Status.ShouldBe(401);

        token = (await server.Tokens.IssueAsync("test", "u.handling", "t", TimeSpan.FromDays(1), Cancel)).Token;
        (
            await server.SendAsync(
                "PUT",
                "/api/v1/me/password",
                token,
                new Dictionary<string, string> { ["old"] = "wrong horse 99", ["new"] = "another horse 10" }
            )
        ).Status.ShouldBe(409);
        (
            await server.SendAsync(
                "PUT",
                "/api/v1/me/password",
                token,
                new Dictionary<string, string> { ["old"] = SafeServer.Password, ["new"] = "another horse 10" }
            )
        ).Status.ShouldBe(204);
        (await server.SendAsync("GET", "/api/v1/me", token)).Status.ShouldBe(401);
        (await server.SignInAsync("u.handling", SafeServer.Password)).Status.ShouldBe(401);

        token = (string)(await server.SignInAsync("u.handling", "another horse 10")).Answer!["token"]!;
        (await server.SendAsync("PUT", "/api/v1/users/u.handling/lock", admin)).Status.ShouldBe(204);
        (await server.SendAsync("GET", "/api/v1/me", token)).Status.ShouldBe(401);
        (await server.SignInAsync("u.handling", "another horse 10")).Status.ShouldBe(401);
        (await server.SendAsync("DELETE", "/api/v1/users/u.handling/lock", admin)).Status.ShouldBe(204);
        (await server.SignInAsync("u.handling", "another horse 10")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Neither_passwords_nor_tokens_are_kept()
    {
        await using var server = await SafeServer.StartAsync();
        var token = await server.TokenAsync("u.handling", Role.Handling);
        var kept = await server.County.QueryAsync<string>(
            "select password from app_user union all select hash from api_token union all select actor || act || object from audit_entry"
        );
        kept.ShouldAllBe(text => !text.Contains(token) && !text.Contains(SafeServer.Password));
    }

    [Theory]
    [InlineData("short 12345")]
    [InlineData("my name is U.handling")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_weak_password_is_refused(string password)
    {
        await using var server = await SafeServer.StartAsync();
        await server.AddAsync("u.handling", Role.Handling);
        await Should.ThrowAsync<Refusal>(() => server.Users.ResetPasswordAsync("test", "u.handling", password, Cancel));
    }

    [Fact]
    public async Task A_token_does_not_outlive_the_longest_time()
    {
        await using var server = await SafeServer.StartAsync();
        await server.AddAsync("u.handling", Role.Handling);
        await Should.ThrowAsync<Refusal>(() => server.Tokens.IssueAsync("test", "u.handling", "t", TimeSpan.FromDays(367), Cancel));
    }

    [Fact]
    public async Task Sign_ins_from_one_address_are_few_a_minute()
    {
        await using var server = await SafeServer.StartAsync(new() { ["Safety:SignInsPerMinute"] = "3" });
        for (var i = 0; i < 3; i++)
        {
            (await server.SignInAsync("u.nobody", "wrong horse 99")).Status.ShouldBe(401);
        }

        (await server.SignInAsync("u.nobody", "wrong horse 99")).Status.ShouldBe(429);
        (await server.SendAsync("GET", "/health/live", null)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_body_that_is_too_large_too_deep_or_not_what_is_asked_for_is_refused()
    {
        await using var server = await SafeServer.StartAsync(new() { ["Safety:BodyBytes"] = "2000" });
        (await server.SignInAsync("u.nobody", new string('x', 3000))).Status.ShouldBe(413);
        string[] bodies =
        [
            new string('[', 500) + new string(']', 500),
            """{"user":"a","password":"b","more":1}""",
            """{"user":"a"}""",
            "null",
            "{",
        ];
        foreach (var body in bodies)
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var response = await server.Http.PostAsync(new Uri("/api/v1/sign-in", UriKind.Relative), content, Cancel);
            ((int)response.StatusCode).ShouldBe(400, body[..Math.Min(20, body.Length)]);
        }
    }
}
