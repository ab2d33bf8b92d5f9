using System.Net.Http;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tuodi.Server.Gateway;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Server.Hosting;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Gateway;

/// <summary>A server in this process on a free port, with a clock that stands still.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    /// <summary>21 November 2026, 19:06:55 in Beijing.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 11, 6, 55, TimeSpan.Zero);

    private readonly WebApplication _app;

    private RunningServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(1) };
    }

    public static InterfaceData Data { get; } = InterfaceData.Load(Path.Combine(Repository.Root, "data", "interface"));

    public Uri Address { get; }

    public HttpClient Http { get; }

    public static async Task<RunningServer> StartAsync(
        Dictionary<string, string?>? settings = null,
        params IGatewayTransaction[] transactions
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Urls", "http://127.0.0.1:0"), .. settings ?? []])
            .Build();
        var app = ServerHost.Build(
            configuration,
            Data,
            services =>
            {
                services.AddSingleton<TimeProvider>(new StandingClock(Now));
                foreach (var transaction in transactions)
                {
                    services.AddSingleton(transaction);
                }
            }
        );
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningServer(app);
    }

    /// <summary>Posts a text as it is and reads the answer.</summary>
    public async Task<(int Status, JsonNode Answer)> PostAsync(string body, string path = "/", Action<HttpRequestMessage>? headers = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body) };
        headers?.Invoke(request);
        using var response = await Http.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
