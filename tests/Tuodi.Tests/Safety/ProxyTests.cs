using System.Net.Http;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Tuodi.Tests.Safety;

/// <summary>Behind a proxy that is trusted everybody is who they are; nobody else is believed.</summary>
public sealed class ProxyTests
{
    private const string Proxy = "127.0.0.1";
    private const string One = "198.51.100.1";
    private const string Other = "198.51.100.2";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task Each_caller_behind_a_trusted_proxy_has_limits_of_its_own(string trusted)
    {
        await using var server = await SafeServer.StartAsync(
            new() { ["Safety:TrustedProxies:0"] = trusted, ["Safety:SignInsPerMinute"] = "3" }
        );
        for (var i = 0; i < 3; i++)
        {
            (await SignInAsync(server, One)).ShouldBe(401);
        }

        (await SignInAsync(server, One)).ShouldBe(429);
        (await SignInAsync(server, Other)).ShouldBe(401);

        // What a caller says of itself in front of the proxy's word does not count.
        (await SignInAsync(server, $"{Other}, {One}")).ShouldBe(429);
    }

    [Fact]
    public async Task A_proxy_that_is_not_trusted_is_one_caller()
    {
        await using var server = await SafeServer.StartAsync(
            new() { ["Safety:TrustedProxies:0"] = "10.9.8.7", ["Safety:SignInsPerMinute"] = "3" }
        );
        for (var i = 0; i < 3; i++)
        {
            (await SignInAsync(server, $"198.51.100.{i}")).ShouldBe(401);
        }

        (await SignInAsync(server, "198.51.100.9")).ShouldBe(429);
    }

    [Fact]
    public async Task A_proxy_tells_the_address_and_TLS_and_makes_nobody_local()
    {
        await using var server = await SafeServer.StartAsync(
            new() { ["Safety:TrustedProxies:0"] = Proxy },
            app =>
                app.MapGet(
                        "/whoami",
                        context => context.Response.WriteAsync($"{context.Connection.RemoteIpAddress} {context.Request.IsHttps}")
                    )
                    .AllowAnonymous()
        );
        (await AskAsync(server, One)).ShouldBe($"{One} True");
        (await AskAsync(server, "127.0.0.1")).ShouldBe("127.0.0.1 True");
        (await server.Http.GetStringAsync(new Uri("/whoami", UriKind.Relative), Cancel)).ShouldBe("127.0.0.1 False");

        // Metrics are open to programs on the same machine, and to nobody who only says so.
        (await server.SendAsync("GET", "/metrics", null)).Status.ShouldBe(200);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Add("X-Forwarded-For", "127.0.0.1");
        using var response = await server.Http.SendAsync(request, Cancel);
        ((int)response.StatusCode).ShouldBe(401);
    }

    [Fact]
    public async Task A_caller_that_is_refused_is_told_in_the_log_by_its_address()
    {
        await using var server = await SafeServer.StartAsync(
            new() { ["Safety:TrustedProxies:0"] = Proxy, ["Gateway:Plain:0:Secret"] = "a secret" }
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent("{}") };
        request.Headers.Add("X-Forwarded-For", One);
        using var response = await server.Http.SendAsync(request, Cancel);
        ((int)response.StatusCode).ShouldBe(401);
        server.Log.ShouldContain("\"message\":\"A caller of family {Family} from {Address} was refused: {Refusal}\"");
        server.Log.ShouldContain($"\"Address\":\"{One}\"");
    }

    private static async Task<int> SignInAsync(SafeServer server, string forwarded)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/sign-in")
        {
            Content = JsonContent.Create(new { user = "u.nobody", password = "wrong horse 99" }),
        };
        request.Headers.Add("X-Forwarded-For", forwarded);
        using var response = await server.Http.SendAsync(request, Cancel);
        return (int)response.StatusCode;
    }

    private static async Task<string> AskAsync(SafeServer server, string forwarded)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/whoami");
        request.Headers.Add("X-Forwarded-For", forwarded);
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var response = await server.Http.SendAsync(request, Cancel);
        return await response.Content.ReadAsStringAsync(Cancel);
    }
}
