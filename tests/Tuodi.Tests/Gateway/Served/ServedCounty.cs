using System.Net.Http;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tuodi.Server.Demonstration;
using Tuodi.Server.Gateway.Transactions;
using Tuodi.Server.Hosting;
using Tuodi.Storage;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.Gateway.Clients;
using Tuodi.Tests.House;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Gateway.Served;

/// <summary>The demonstration's county behind a real server, in SQLite or PostgreSQL, with a clock that stands until it is set.</summary>
internal sealed class ServedCounty : IAsyncDisposable
{
    public const string Hospital = "H00000000001";
    public const string Township = "H00000000004";

    /// <summary>An item that is in policy scope as a whole.</summary>
    public const string InPolicy = "T000100001";

    /// <summary>An item that the person pays as a whole.</summary>
    public const string OwnPay = "T000100003";

    private readonly WebApplication _app;
    private readonly string? _folder;
    private int _clients;

    private ServedCounty(WebApplication app, SettlementService service, SetClock clock, string? folder)
    {
        _app = app;
        _folder = folder;
        Service = service;
        Clock = clock;
        Http = new HttpClient
        {
            BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
            Timeout = TimeSpan.FromMinutes(1),
        };
    }

    public HttpClient Http { get; }

    public SettlementService Service { get; }

    public SetClock Clock { get; }

    public static async Task<ServedCounty> StartAsync(string database, PostgresFixture postgres)
    {
        var folder = database == "sqlite" ? Directory.CreateTempSubdirectory("tuodi-").FullName : null;
        IDatabase opened = folder is null
            ? new PostgresDatabase(await postgres.DatabaseAsync())
            : new SqliteDatabase(Path.Combine(folder, "county.sqlite"));
        return await StartAsync(opened, folder);
    }

    /// <summary>Serves from a database; the folder is deleted at the end.</summary>
    public static async Task<ServedCounty> StartAsync(IDatabase opened, string? folder = null)
    {
        var clock = new SetClock(RunningServer.Now);
        var settler = new Settler(
            new PolicyShelf(Path.Combine(Repository.Root, "policies"), Path.Combine(Repository.Root, "samples/service/policies")),
            RunningServer.Data.Codes.Care()
        );
        var cancel = TestContext.Current.CancellationToken;
        var service = await SettlementService.OpenAsync(opened, settler, clock, new CommitLimits(), cancel);
        await DemoCounty.WriteAsync(service, Path.Combine(Repository.Root, "data/catalogue/sample.csv"), cancel);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(DemoCounty.Settings).Build();
        var app = ServerHost.Build(
            configuration,
            RunningServer.Data,
            services => services.AddSingleton<TimeProvider>(clock).AddHospitalTransactions(service, RunningServer.Data)
        );
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync(cancel);
        return new ServedCounty(app, service, clock, folder);
    }

    /// <summary>A client of a kind, as one of the columns of real clients; each numbers its messages from a second of its own.</summary>
    public HospitalClient Client(string kind = "D", string hospital = Hospital, string insuredAt = DemoCounty.Area)
    {
        Clock.Now = Clock.Now.AddSeconds(_clients++ == 0 ? 0 : 1);
        return kind switch
        {
            "A" => new ClientA(Http, hospital, () => Clock.Now) { InsuredAt = insuredAt, CareAt = "430100" },
            "B" => new ClientB(Http, hospital, () => Clock.Now, "test-ak", "test-sk") { InsuredAt = insuredAt, CareAt = "430100" },
            "C" => new ClientC(Http, hospital, () => Clock.Now, "test-paas", "test-token") { InsuredAt = insuredAt, CareAt = "442000" },
            _ => new ClientD(Http, hospital, () => Clock.Now, "test-ak", "test-sk") { InsuredAt = insuredAt, CareAt = "430100" },
        };
    }

    public static string Person(int number) => DemoCounty.Persons[number - 1].Id;

    public static string Certno(int number) => DemoCounty.Persons[number - 1].CertNo;

    /// <summary>Admits a person and uploads a bill in policy scope; gives the visit.</summary>
    public static async Task<string> BilledStayAsync(HospitalClient client, int person, decimal yuan)
    {
        var visit = await client.AdmitAsync(Person(person), Certno(person), DemoCounty.Persons[person - 1].Scheme);
        await client.UploadFeesAsync(visit, Person(person), ("1", InPolicy, yuan));
        return visit;
    }

    /// <summary>Settles a stay for its whole bill; gives the output.</summary>
    public static Task<JsonNode> SettleAsync(HospitalClient client, string visit, int person, decimal yuan) =>
        client.SettleAsync("2304", visit, Person(person), Certno(person), DemoCounty.Persons[person - 1].Scheme, yuan);

    /// <summary>How many rows each table has, by which it is seen that nothing was written.</summary>
    public async Task<string> RowsAsync()
    {
        string[] tables =
        [
            "visit",
            "charge",
            "fee_line",
            "settlement",
            "accumulator",
            "journal_entry",
            "posting",
            "message",
            "outbox",
            "filing",
        ];
        var counts = new List<string>();
        foreach (var table in tables)
        {
            counts.Add($"{table} {(await QueryAsync<long>($"select count(*) from {table}"))[0]}");
        }

        return string.Join(", ", counts);
    }

    public Task<IReadOnlyList<T>> QueryAsync<T>(string query) => Service.QueryAsync<T>(query, null, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await Service.DisposeAsync();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
