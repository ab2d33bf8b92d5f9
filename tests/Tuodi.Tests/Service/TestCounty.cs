using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Storage;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Fees;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;
using Tuodi.Storage.Visits;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Service;

/// <summary>A county with invented persons and three hospitals, in whichever database.</summary>
internal sealed class TestCounty : IAsyncDisposable
{
    public const string Area = "420502";
    public const string Hospital = "H42050200001";
    public const string Township = "H42050200002";
    public const string Away = "H42010000003";
    private readonly string? _folder;
    private int _messages;

    private TestCounty(SettlementService service, SetClock clock, string? folder)
    {
        Service = service;
        Clock = clock;
        _folder = folder;
    }

    public SettlementService Service { get; }

    public SetClock Clock { get; }

    public static CareCodes Codes { get; } =
        new(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["11"] = "outpatient",
                ["14"] = "chronic",
                ["13"] = "emergency",
                ["21"] = "inpatient",
            },
            new Dictionary<string, string>(StringComparer.Ordinal) { ["310"] = "employees", ["390"] = "residents" }
        );

    public static Settler Settler { get; } = new(Shelf(), Codes);

    /// <summary>Rules of its own: what two persons put into force in one county is not in force in another.</summary>
    public static Settler OwnSettler() => new(Shelf(), Codes);

    public static async Task<TestCounty> InFileAsync(CommitLimits? limits = null, int persons = 20, Settler? settler = null)
    {
        var folder = Directory.CreateTempSubdirectory("tuodi-").FullName;
        return await OpenAsync(new SqliteDatabase(Path.Combine(folder, "county.sqlite")), folder, limits, persons, settler);
    }

    public static async Task<TestCounty> OpenAsync(
        IDatabase database,
        string? folder,
        CommitLimits? limits,
        int persons,
        Settler? settler = null
    )
    {
        var clock = new SetClock(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        var service = await SettlementService.OpenAsync(
            database,
            settler ?? Settler,
            clock,
            limits ?? new CommitLimits(),
            TestContext.Current.CancellationToken
        );
        var county = new TestCounty(service, clock, folder);
        await county.PeopleAsync(persons);
        return county;
    }

    public static string Person(int i) => $"P{i:0000000000}";

    public Request Request(string infno, string? msgid = null, string sender = Hospital, string content = "") =>
        new()
        {
            Area = Area,
            Sender = sender,
            Msgid = msgid ?? $"{sender}{++_messages:000000}",
            Infno = infno,
            Content = SHA256.HashData(Encoding.UTF8.GetBytes($"{infno} {content}")),
            Operator = "D1",
        };

    /// <summary>Admits, bills and discharges; gives the visit.</summary>
    public async Task<long> StayAsync(int person, long yuan, DateOnly from, DateOnly to, string sender = Hospital)
    {
        var begun = Instants.OfBeijing(from.ToDateTime(new TimeOnly(8, 0)));
        var opened = await Service.RunAsync(
            new OpenVisit((visit, _) => Text($"{visit.Id}"))
            {
                Request = Request("2401", sender: sender),
                Person = Person(person),
                Scheme = "390",
                MedType = "21",
                Kind = "inpatient",
                Number = "ZY1",
                Begun = begun,
                Details = [],
            },
            TestContext.Current.CancellationToken
        );
        var visit = opened.Reference!.Value;
        await BillAsync(person, visit, begun, yuan, sender);
        await Service.RunAsync(
            new MoveVisit(VisitState.Ended, _ => [])
            {
                Request = Request("2402", sender: sender),
                Person = Person(person),
                Visit = visit,
                Ended = Instants.OfBeijing(to.ToDateTime(new TimeOnly(10, 0))),
            },
            TestContext.Current.CancellationToken
        );
        return visit;
    }

    public Task<Done> BillAsync(int person, long visit, long when, long yuan, string sender = Hospital, string number = "1") =>
        Service.RunAsync(
            new AddLines(lines => Text(string.Join(',', lines.Select(line => line.InPolicy))))
            {
                Request = Request("2301", sender: sender),
                Person = Person(person),
                Visit = visit,
                Lines =
                [
                    new SentLine
                    {
                        Number = number,
                        Batch = string.Empty,
                        Code = "A1",
                        LocalCode = "L1",
                        Occurred = when,
                        Quantity = 1,
                        Price = yuan,
                        Total = Money.OfYuan(yuan),
                        Content = [],
                    },
                ],
            },
            TestContext.Current.CancellationToken
        );

    public SettleVisit Settle(int person, long visit, string? msgid = null, string sender = Hospital, bool account = false) =>
        new(Service.Settler, Outcome)
        {
            Request = Request("2304", msgid, sender, $"{visit}"),
            Person = Person(person),
            Visit = visit,
            UseAccount = account,
        };

    public ReverseSettlement Reverse(int person, long settlement, string? msgid = null, string sender = Hospital) =>
        new(Service.Settler, Outcome)
        {
            Request = Request("2305", msgid, sender, $"{settlement}"),
            Person = Person(person),
            Settlement = settlement,
        };

    public Task<Done> RunAsync(Act act) => Service.RunAsync(act, TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<T>> QueryAsync<T>(string query, object? parameters = null) =>
        Service.QueryAsync<T>(query, parameters, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static PolicyShelf Shelf() =>
        new(Path.Combine(Repository.Root, "policies"), Path.Combine(Repository.Root, "samples/service/policies"));

    // Everything that a comparison needs: what was paid by whom.
    private static byte[] Outcome(SettlementOutcome outcome) =>
        Text(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{outcome.Row.Id} {string.Join(' ', outcome.Layers.Select(layer => $"{layer.Layer}={layer.Paid.Fen}"))} person={outcome.Row.PersonPart} cash={outcome.Row.Cash}"
            )
        );

    private async Task PeopleAsync(int count)
    {
        var database = Service.Database;
        await database.ExclusivelyAsync(
            async (_, transaction) =>
            {
                string[] categories = ["", "minimum-living", "special-hardship", "marginal", "monitored"];
                var people = Enumerable.Range(0, count).Select(Insured).ToList();
                var statuses = Enumerable
                    .Range(0, count)
                    .Where(i => categories[i % 5].Length > 0)
                    .Select(i => Status(i, categories[i % 5]))
                    .ToList();
                List<TableChange> changes =
                [
                    TableChange.Insert(
                        Tables.Institution,
                        [Place(Hospital, "3", Area), Place(Township, "primary", Area), Place(Away, "3", "420106")]
                    ),
                    TableChange.Insert(
                        Tables.CatalogueItem,
                        [
                            new CatalogueItemRow
                            {
                                Code = "A1",
                                ValidFrom = new DateOnly(2020, 1, 1),
                                Name = "invented",
                                List = "201",
                                Grade = "01",
                                ChargeType = "01",
                                FirstPayRate = "0",
                            },
                        ]
                    ),
                    TableChange.Insert(Tables.Person, people),
                    TableChange.Insert(Tables.Insurance, [.. people.Select(person => Relation(person.Id))]),
                    TableChange.Insert(Tables.StatusPeriod, statuses),
                ];
                await database.WriteAsync(transaction, changes, CancellationToken.None);
            },
            CancellationToken.None
        );
    }

    private static MedicalInstitution Place(string code, string level, string division) =>
        new()
        {
            Code = code,
            Name = "某某医院（虚构）",
            Level = level,
            Division = division,
            AgreementFrom = new DateOnly(2020, 1, 1),
        };

    private static InsuredPerson Insured(int i) =>
        new()
        {
            Area = Area,
            Id = Person(i),
            Name = $"虚构{i}",
            CertType = "01",
            CertNo = string.Create(CultureInfo.InvariantCulture, $"999999{1950 + (i % 60)}0101{i % 1000:000}X"),
            Sex = i % 2 == 0 ? "1" : "2",
            Born = new DateOnly(1950 + (i % 60), 1, 1),
        };

    private static InsuranceRelation Relation(string person) =>
        new()
        {
            Area = Area,
            Person = person,
            Scheme = "390",
            PersonType = "14",
            ValidFrom = new DateOnly(2020, 1, 1),
            Balance = 10_000,
        };

    private StatusPeriod Status(int i, string category) =>
        new()
        {
            Area = Area,
            Id = Service.NextId(),
            Person = Person(i),
            Category = category,
            ValidFrom = new DateOnly(2024, 1, 1),
            KnownFrom = 0,
        };
}
