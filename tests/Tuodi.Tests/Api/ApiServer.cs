using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Fhir.Stored;
using Tuodi.Server.Hosting;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Users;
using Tuodi.Tests.Gateway;
using Tuodi.Tests.House;
using Tuodi.Tests.Service;
using Tuodi.Web.Hosting;

namespace Tuodi.Tests.Api;

/// <summary>A county behind the REST interface on a port of its own. Every answer is held against the description.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    /// <summary>Handling staff of the county's city.</summary>
    public const string Clerk = "clerk:Handling:420500";

    /// <summary>Who decides.</summary>
    public const string Approver = "approver:Approval:420500";

    /// <summary>Who keeps the funds.</summary>
    public const string Keeper = "keeper:Fund:420500";

    /// <summary>Staff of another city.</summary>
    public const string Stranger = "stranger:Handling:420200";

    /// <summary>Who keeps the funds of another city.</summary>
    public const string OtherKeeper = "otherkeeper:Fund:420200";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _tokens = new(StringComparer.Ordinal);
    private Described? _described;

    private ApiServer(TestCounty county, WebApplication app)
    {
        County = county;
        _app = app;
        Client = new HttpClient
        {
            BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
        };
    }

    public TestCounty County { get; }

    public HttpClient Client { get; }

    /// <summary>A server over a new county in SQLite, or on a PostgreSQL server.</summary>
    public static async Task<ApiServer> StartAsync(PostgresFixture? postgres, int persons = 20)
    {
        var county = postgres is null ? await TestCounty.InFileAsync(persons: persons) : await postgres.CountyAsync(persons: persons);
        var app = ServerHost.Build(
            new ConfigurationBuilder()
                .AddInMemoryCollection([new("Safety:RequestsPerSecond", "10000"), new("Safety:Burst", "10000")])
                .Build(),
            RunningServer.Data,
            services => services.AddSingleton<TimeProvider>(county.Clock).AddSingleton(county.Service.Database),
            doors =>
                doors
                    .AddApi()
                    .AddConsole(
                        new ConsoleOptions(Repository.Root, Path.Combine(Repository.Root, "policies"), null),
                        county.Service.Settler.Policies
                    ),
            app =>
            {
                app.MapApi(county.Service);
                app.MapStoredFhir(county.Service, RunningServer.Data.Dictionaries);
                app.MapConsole(county.Service);
            }
        );
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ApiServer(county, app);
    }

    /// <summary>The routes of the server.</summary>
    public IEnumerable<RouteEndpoint> Endpoints =>
        _app.Services.GetRequiredService<OwnDoors>().Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>Settles a stay of a person; gives the settlement.</summary>
    public async Task<long> SettledAsync(int person, long yuan, DateOnly? end = null)
    {
        var last = end ?? new DateOnly(2026, 2, 10);
        var visit = await County.StayAsync(person, yuan, last.AddDays(-9), last);
        return (await County.RunAsync(County.Settle(person, visit))).Reference!.Value;
    }

    public Task<ApiReply> GetAsync(string path, string token = Clerk, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, token, null, headers);

    public Task<ApiReply> PostAsync(string path, string body, string token = Clerk, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, token, new StringContent(body, Encoding.UTF8, "application/json"), headers);

    public async Task<ApiReply> SendAsync(
        HttpMethod method,
        string path,
        string token,
        HttpContent? body,
        params (string Name, string Value)[] headers
    )
    {
        _described ??= new Described(await Client.GetFromJsonAsync<System.Text.Json.JsonElement>(ApiEndpoints.DescriptionPath));
        var full = path.StartsWith('/') ? path : $"{ApiEndpoints.Path}/{path}";
        using var request = new HttpRequestMessage(method, full) { Content = body };
        if (token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(token));
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        using var response = await Client.SendAsync(request);
        var reply = await ApiReply.OfAsync(response);
        if (full.StartsWith(ApiEndpoints.Path, StringComparison.Ordinal))
        {
            _described.Check(method, full.Split('?')[0], reply);
        }

        return reply;
    }

    /// <summary>A token of an invented user, <c>name:Role,Role:division</c> or <c>name:Hospital::institution</c>, made when first asked for.</summary>
    public Task<string> TokenAsync(string user) => _tokens.GetOrAdd(user, each => new Lazy<Task<string>>(() => IssueAsync(each))).Value;

    private async Task<string> IssueAsync(string user)
    {
        var parts = user.Split(':');
        var cancel = TestContext.Current.CancellationToken;
        var made = new NewUser(
            parts[0],
            "invented-7391-words",
            [.. parts[1].Split(',').Select(Enum.Parse<Role>)],
            parts.Length > 3 ? parts[3] : null,
            parts[2].Length > 0 ? parts[2] : null
        );
        await _app
            .Services.GetRequiredService<OwnDoors>()
            .Services.GetRequiredService<UserBook>()
            .AddAsync(UserAuthority.OfServer("tests"), made, cancel);
        var tokens = _app.Services.GetRequiredService<OwnDoors>().Services.GetRequiredService<TokenBook>();
        return (await tokens.IssueAsync("tests", parts[0], "tests", TimeSpan.FromDays(300), cancel)).Token;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await County.DisposeAsync();
    }
}
