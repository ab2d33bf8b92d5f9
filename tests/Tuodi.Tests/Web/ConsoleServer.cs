using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Tuodi.Server.Activation;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Gateway.Transactions;
using Tuodi.Server.Hosting;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Settling;
using Tuodi.Tests.Activation;
using Tuodi.Tests.Gateway;
using Tuodi.Tests.House;
using Tuodi.Tests.Service;
using Tuodi.Web.Hosting;
using Tuodi.Web.Pages.Legislation.Figures;
using Tuodi.Web.Pages.Policies;

namespace Tuodi.Tests.Web;

/// <summary>A county behind the pages, on a port of its own.</summary>
internal sealed class ConsoleServer : IAsyncDisposable
{
    public const string Password = "invented-7391-words";
    public const string Cookie = "tuodi-session";

    // The same documents for all servers: what is worked out over all places is worked out once.
    private static PlaceFigures? _figures;

    private readonly WebApplication _app;

    private ConsoleServer(TestCounty county, WebApplication app, SampleTexts texts)
    {
        County = county;
        Texts = texts;
        _app = app;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = Fresh();
    }

    public TestCounty County { get; }

    /// <summary>The register of texts that the server opens.</summary>
    public SampleTexts Texts { get; }

    public Uri Address { get; }

    /// <summary>A client that follows nothing and keeps no cookies.</summary>
    public HttpClient Client { get; }

    public UserBook Users => _app.Services.GetRequiredService<OwnDoors>().Services.GetRequiredService<UserBook>();

    public TokenBook Tokens => _app.Services.GetRequiredService<OwnDoors>().Services.GetRequiredService<TokenBook>();

    /// <param name="persons">How many persons the county has.</param>
    /// <param name="settler">Rules of its own, where a test puts policies into force; else those that all tests share.</param>
    /// <param name="settings">Settings of the server.</param>
    public static async Task<ConsoleServer> StartAsync(
        int persons = 20,
        Settler? settler = null,
        params (string Key, string? Value)[] settings
    )
    {
        var county = await TestCounty.InFileAsync(persons: persons, settler: settler);
        var texts = SampleTexts.Copy();
        var app = ServerHost.Build(
            new ConfigurationBuilder()
                .AddInMemoryCollection([
                    new("Safety:RequestsPerSecond", "10000"),
                    new("Safety:Burst", "10000"),
                    new("Safety:SignInsPerMinute", "1000"),
                ])
                .AddInMemoryCollection(settings.Select(each => KeyValuePair.Create(each.Key, each.Value)))
                .Build(),
            RunningServer.Data,
            services =>
                services
                    .AddSingleton<TimeProvider>(county.Clock)
                    .AddSingleton(county.Service.Database)
                    .AddHospitalTransactions(county.Service, RunningServer.Data),
            doors =>
                doors
                    .AddApi()
                    .AddConsole(
                        new ConsoleOptions(
                            Repository.Root,
                            Path.Combine(Repository.Root, "policies"),
                            Path.Combine(Repository.Root, "samples/service/policies")
                        )
                        {
                            Legislation = texts.Path,
                        },
                        county.Service.Settler.Policies
                    )
                    .AddSingleton(provider =>
                        LazyInitializer.EnsureInitialized(
                            ref _figures,
                            () =>
                                new PlaceFigures(
                                    provider.GetRequiredService<ConsoleOptions>(),
                                    provider.GetRequiredService<PolicyDocuments>(),
                                    provider.GetRequiredService<PolicyShelf>()
                                )
                        )
                    ),
            app =>
            {
                app.MapApi(county.Service);
                app.MapConsole(county.Service);
            }
        );
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ConsoleServer(county, app, texts);
    }

    /// <summary>Settles a stay of a person; gives the settlement.</summary>
    public async Task<long> SettledAsync(int person, long yuan, DateOnly? end = null)
    {
        var last = end ?? new DateOnly(2026, 2, 10);
        var visit = await County.StayAsync(person, yuan, last.AddDays(-9), last);
        return (await County.RunAsync(County.Settle(person, visit))).Reference!.Value;
    }

    /// <summary>Proposes an invented document; gives the proposal.</summary>
    public Task<long> ProposedAsync() =>
        new ProposalBook(County.Service).ProposeAsync(
            new SignedInUser("tests", [Role.Policy], new DataScope(null, "420500"), string.Empty),
            Drafts.LowerCap,
            "下调封顶线，虚构",
            TestContext.Current.CancellationToken
        );

    /// <summary>Makes an invented user whose first password still stands.</summary>
    public Task AddAsync(string id, params Role[] roles) =>
        Users.AddAsync(
            UserAuthority.OfServer("tests"),
            new NewUser(
                id,
                Password,
                roles,
                roles.Contains(Role.Hospital) ? TestCounty.Hospital : null,
                roles.Contains(Role.Hospital) ? null : "420500"
            ),
            TestContext.Current.CancellationToken
        );

    /// <summary>Makes an invented user as an administrator does: a second person has yet to confirm the roles.</summary>
    public Task WaitAsync(string id, Role role) =>
        Users.AddAsync(
            UserAuthority.Of(new SignedInUser("tests", [Role.Administrator], new DataScope(null, "420500"), string.Empty)),
            new NewUser(id, Password, [role], null, "420500"),
            TestContext.Current.CancellationToken
        );

    /// <summary>Makes an invented user and gives a token as of a sign-in with a password of their own.</summary>
    public async Task<string> TokenAsync(string id, params Role[] roles)
    {
        await AddAsync(id, roles);
        var issued = await Tokens.IssueAsync("tests", id, "tests", TimeSpan.FromDays(300), TestContext.Current.CancellationToken);
        return issued.Token;
    }

    /// <summary>The same of a user of another division.</summary>
    public async Task<string> TokenOfAsync(string id, string division, params Role[] roles)
    {
        await Users.AddAsync(
            UserAuthority.OfServer("tests"),
            new NewUser(id, Password, roles, null, division),
            TestContext.Current.CancellationToken
        );
        return (await Tokens.IssueAsync("tests", id, "tests", TimeSpan.FromDays(300), TestContext.Current.CancellationToken)).Token;
    }

    /// <summary>A client that is signed in by a token.</summary>
    public HttpClient Fresh(string? token = null, string? language = "zh")
    {
        // Figures over all places are waited for however busy the machine is; a test ends by its own limit.
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = Address,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (token is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", $"{Cookie}={token}");
        }

        if (language is not null)
        {
            client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        }

        return client;
    }

    /// <summary>Signs a window of a browser in by a token.</summary>
    public Task SignInAsync(IBrowserContext window, string token) =>
        window.AddCookiesAsync([
            new Microsoft.Playwright.Cookie
            {
                Name = Cookie,
                Value = token,
                Url = Address.ToString(),
                HttpOnly = true,
                SameSite = SameSiteAttribute.Strict,
            },
        ]);

    /// <summary>The text of a page as a reader has it, with what encoding did to it undone.</summary>
    public static async Task<string> TextAsync(HttpResponseMessage response) =>
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Tells the server to stop; ends when it has.</summary>
    public Task StopAsync() => _app.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await County.DisposeAsync();
        Texts.Dispose();
    }
}
