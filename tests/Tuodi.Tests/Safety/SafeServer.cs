using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tuodi.Server.Hosting;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Logs;
using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Databases;
using Tuodi.Tests.Gateway;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Safety;

/// <summary>A server with a county behind it, whose log is caught.</summary>
internal sealed class SafeServer : IAsyncDisposable
{
    public const string Password = "correct horse 9";
    private readonly WebApplication _app;
    private readonly MemoryStream _log;

    private SafeServer(WebApplication app, TestCounty county, MemoryStream log)
    {
        _app = app;
        _log = log;
        County = county;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public TestCounty County { get; }

    public HttpClient Http { get; }

    private IServiceProvider Doors => _app.Services.GetRequiredService<OwnDoors>().Services;

    public UserBook Users => Doors.GetRequiredService<UserBook>();

    public UserList List => Doors.GetRequiredService<UserList>();

    public TokenBook Tokens => Doors.GetRequiredService<TokenBook>();

    public string Log => System.Text.Encoding.UTF8.GetString(_log.ToArray());

    public static async Task<SafeServer> StartAsync(
        Dictionary<string, string?>? settings = null,
        Action<WebApplication>? routes = null,
        Action<IServiceCollection>? services = null
    )
    {
        var county = await TestCounty.InFileAsync();
        var log = new MemoryStream();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Safety:Burst", "100000"),
                new("Safety:RequestsPerSecond", "100000"),
                new("Safety:SignInsPerMinute", "1000"),
            ])
            .AddInMemoryCollection(settings ?? [])
            .Build();
        var app = ServerHost.Build(
            configuration,
            RunningServer.Data,
            add =>
            {
                add.AddSingleton<TimeProvider>(county.Clock);
                add.AddSingleton<IDatabase>(_ => county.Service.Database);
                add.AddLogging(logging => logging.AddProvider(new SafeLogProvider(log, county.Clock)));
                services?.Invoke(add);
            },
            routes: routes
        );
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new SafeServer(app, county, log);
    }

    /// <summary>Makes a user and gives a token of theirs.</summary>
    public async Task<string> TokenAsync(string id, params Role[] roles)
    {
        await AddAsync(id, roles);
        return (await Tokens.IssueAsync("test", id, "test", TimeSpan.FromHours(1), TestContext.Current.CancellationToken)).Token;
    }

    public Task AddAsync(string id, params Role[] roles)
    {
        var isHospital = roles.Contains(Role.Hospital);
        var user = new NewUser(id, Password, roles, isHospital ? TestCounty.Hospital : null, isHospital ? null : TestCounty.Area);
        return Users.AddAsync(UserAuthority.OfServer("test"), user, TestContext.Current.CancellationToken);
    }

    /// <summary>Makes a user of a division and gives a token of theirs.</summary>
    public async Task<string> OfficeAsync(string id, string division, params Role[] roles)
    {
        var user = new NewUser(id, Password, roles, null, division);
        await Users.AddAsync(UserAuthority.OfServer("test"), user, TestContext.Current.CancellationToken);
        return (await Tokens.IssueAsync("test", id, "test", TimeSpan.FromHours(1), TestContext.Current.CancellationToken)).Token;
    }

    public async Task<(int Status, JsonNode? Answer)> SendAsync(string method, string path, string? token, object? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null);
    }

    public Task<(int Status, JsonNode? Answer)> SignInAsync(string user, string password) =>
        SendAsync("POST", "/api/v1/sign-in", null, new { user, password });

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await County.DisposeAsync();
    }
}
