using System.Security.Cryptography;
using System.Text;
using Tuodi.Tests.Gateway.Clients;

namespace Tuodi.Tests.Gateway;

/// <summary>Who is let in, family by family; everybody else is not.</summary>
public sealed class CallerTests
{
    private static readonly Dictionary<string, string?> Keys = new()
    {
        ["Gateway:Csb:0:Id"] = "test-ak",
        ["Gateway:Csb:0:Secret"] = "test-sk",
        ["Gateway:Tif:0:Id"] = "test-paas",
        ["Gateway:Tif:0:Secret"] = "test-token",
        ["Gateway:Plain:0:Secret"] = "test-apikey",
        ["Gateway:Plain:0:Institutions:0"] = "H00000000009",
    };

    private static readonly string Query = Message.Text("1901", """{"data":{"type":"gend"}}""");

    [Theory]
    [InlineData(0, 10)]
    [InlineData(0, 13)]
    [InlineData(-29 * 60, 10)]
    [InlineData(29 * 60, 13)]
    [InlineData(-8 * 3600, 10)]
    public async Task A_signature_of_the_service_bus_is_accepted(int early, int digits)
    {
        await using var server = await RunningServer.StartAsync(Keys);
        (await server.PostAsync(Query, "/CSB", Csb(early, digits))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("_api_name", null, "缺少服务网关的请求头!")]
    [InlineData("_api_signature", null, "缺少服务网关的请求头!")]
    [InlineData("_api_timestamp", "1795259215000000", "签名时间戳超时!")]
    [InlineData("_api_timestamp", "1795250000", "签名时间戳超时!")]
    [InlineData("_api_access_key", "nobody", "非法用户!")]
    [InlineData("_api_signature", "AAAA", "签名不一致!")]
    [InlineData("_api_signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "签名不一致!")]
    [InlineData("_api_version", "2.0.0", "签名不一致!")]
    public async Task The_service_bus_refuses_in_its_own_words(string header, string? value, string message)
    {
        await using var server = await RunningServer.StartAsync(Keys);
        var (status, answer) = await server.PostAsync(
            Query,
            "/CSB",
            request =>
            {
                Csb(0, 10)(request);
                request.Headers.Remove(header);
                if (value is not null)
                {
                    request.Headers.TryAddWithoutValidation(header, value);
                }
            }
        );
        status.ShouldBe(401);
        answer
            .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
            .ShouldBe($$"""{"code":401,"message":"{{message}}"}""");
    }

    [Theory]
    [InlineData(0, "test-token", 200)]
    [InlineData(-8 * 3600, "test-token", 200)]
    [InlineData(-4 * 3600, "test-token", 401)]
    [InlineData(8 * 3600, "test-token", 401)]
    [InlineData(0, "another", 401)]
    public async Task A_signature_of_Rio_counts_within_its_window(int early, string token, int status)
    {
        await using var server = await RunningServer.StartAsync(Keys);
        var (code, answer) = await server.PostAsync(Query, "/ebus/gdyb_api/prd/hsa/hgs/1901", Tif(early, token));
        code.ShouldBe(status);
        answer["infcode"]!.GetValue<int>().ShouldBe(status == 200 ? 0 : -1);
    }

    [Fact]
    public async Task An_early_clock_can_be_refused()
    {
        await using var server = await RunningServer.StartAsync(new(Keys) { ["Gateway:EarlyClock"] = "00:00:00" });
        (await server.PostAsync(Query, "/", Tif(-8 * 3600, "test-token"))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task An_apikey_is_compared_and_speaks_for_its_institutions_only()
    {
        await using var server = await RunningServer.StartAsync(Keys);
        (await server.PostAsync(Query, "/", request => request.Headers.Add("apikey", "wrong"))).Status.ShouldBe(401);
        var (status, answer) = await server.PostAsync(Query, "/", request => request.Headers.Add("apikey", "test-apikey"));
        status.ShouldBe(200);
        answer["err_msg"]!.GetValue<string>().ShouldContain("fixmedins_code");
        var own = Query.Replace(Message.Institution, "H00000000009", StringComparison.Ordinal);
        (await server.PostAsync(own, "/", request => request.Headers.Add("apikey", "test-apikey"))).Answer["infcode"]!
            .GetValue<int>()
            .ShouldBe(0);
    }

    [Fact]
    public async Task Without_any_key_only_this_machine_is_let_in()
    {
        await using var server = await RunningServer.StartAsync();
        (await server.PostAsync(Query)).Status.ShouldBe(200);
        (await server.PostAsync(Query, "/", request => request.Headers.Add("X-Forwarded-For", "10.0.0.1"))).Status.ShouldBe(401);
        (await server.PostAsync(Query, "/", Csb(0, 10))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task With_a_key_nobody_is_let_in_without()
    {
        await using var server = await RunningServer.StartAsync(Keys);
        (await server.PostAsync(Query)).Status.ShouldBe(401);
        await using var open = await RunningServer.StartAsync(new(Keys) { ["Gateway:WithoutKey"] = "Any" });
        (await open.PostAsync(Query, "/", request => request.Headers.Add("X-Forwarded-For", "10.0.0.1"))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("Gateway:Csb:0:Secret", "")]
    [InlineData("Gateway:Division", "4205")]
    [InlineData("Gateway:Window", "-00:01:00")]
    [InlineData("Gateway:Limits:Depth", "0")]
    [InlineData("Gateway:Limits:Depth", "deep")]
    [InlineData("Gateway:WithoutKey", "Everybody")]
    public async Task A_configuration_that_contradicts_itself_is_refused_at_start(string key, string value) =>
        await Should.ThrowAsync<Tuodi.Kernel.ProblemException>(async () =>
        {
            await using var server = await RunningServer.StartAsync(new(Keys) { [key] = value });
        });

    internal static Action<HttpRequestMessage> Csb(int early, int digits) =>
        request =>
        {
            var seconds = RunningServer.Now.ToUnixTimeSeconds() + early;
            var timestamp = digits == 10 ? $"{seconds}" : $"{seconds}123";
            ServiceBus.Sign(request, "1901", timestamp, "test-ak", "test-sk");
        };

    private static Action<HttpRequestMessage> Tif(int early, string token) =>
        request =>
        {
            var timestamp = $"{RunningServer.Now.ToUnixTimeSeconds() + early}";
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{timestamp}{token}nonce{timestamp}"));
            request.Headers.Add("x-tif-paasid", "test-paas");
            request.Headers.Add("x-tif-timestamp", timestamp);
            request.Headers.Add("x-tif-nonce", "nonce");
            request.Headers.Add("x-tif-signature", Convert.ToHexStringLower(hash));
        };
}
