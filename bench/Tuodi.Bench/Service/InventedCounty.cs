using System.Globalization;
using Tuodi.Recipients.Register;
using Tuodi.Storage;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Bench.Service;

/// <summary>A county of invented persons and hospitals, drawn from a seed, with visits that wait to be settled.</summary>
/// <remarks>Persons, visits and sums of fee lines are written as rows, in bulk: what is measured is what comes after.</remarks>
public sealed class InventedCounty
{
    /// <summary>The county: Yichang's Xiling district, by the rules of the demonstration.</summary>
    public const string Area = "420502";

    /// <summary>The catalogue's item that every fee line is for.</summary>
    public const string Item = "002201010010000-100000000";

    private const int Slice = 5_000;
    private static readonly string[] Categories = ["minimum-living", "special-hardship", "marginal", "monitored", "illness-impoverished"];
    private static readonly string[] Levels = ["primary", "1", "2", "3"];
    private readonly Random _random;
    private readonly DateOnly _today;

    private InventedCounty(int seed, DateOnly today)
    {
        _random = new Random(seed);
        _today = today;
    }

    /// <summary>The codes of the hospitals, four, one of each level.</summary>
    public static IReadOnlyList<string> Hospitals { get; } = [.. Levels.Select((_, i) => $"H4205020000{i + 1}")];

    /// <summary>The number of a person.</summary>
    public static string Person(int i) => string.Create(CultureInfo.InvariantCulture, $"P{i:0000000000}");

    /// <summary>An invented identity number of a person, in the range that nobody has.</summary>
    public static string Certificate(int i) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"999999{1940 + (i % 80)}{1 + (i % 12):00}{1 + (i % 28):00}{i / 80 % 1000:000}{i % 10}"
        );

    /// <summary>Writes institutions, the catalogue and persons; two in five hold a recipient category.</summary>
    public static async Task PeopleAsync(SettlementService service, int persons, int seed, CancellationToken cancel)
    {
        var county = new InventedCounty(seed, Instants.Day(Instants.Of(service.Clock.GetUtcNow())));
        await WriteAsync(
                service,
                [
                    TableChange.Insert(Tables.Institution, [.. Hospitals.Select(Place)]),
                    TableChange.Insert(Tables.CatalogueItem, [county.CatalogueItem()]),
                ],
                cancel
            )
            .ConfigureAwait(false);
        for (var from = 0; from < persons; from += Slice)
        {
            var slice = Enumerable.Range(from, Math.Min(Slice, persons - from)).ToList();
            List<TableChange> changes =
            [
                TableChange.Insert(Tables.Person, [.. slice.Select(Insured)]),
                TableChange.Insert(Tables.Insurance, [.. slice.Select(Relation)]),
                TableChange.Insert(Tables.StatusPeriod, [.. slice.Where(i => i % 5 < 2).Select(i => Status(service, i))]),
            ];
            await WriteAsync(service, changes, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Writes discharged inpatient stays with their bills, persons in turn; gives their numbers.</summary>
    public static async Task<IReadOnlyList<WaitingVisit>> VisitsAsync(
        SettlementService service,
        int persons,
        int visits,
        int seed,
        CancellationToken cancel
    )
    {
        var county = new InventedCounty(seed, Instants.Day(Instants.Of(service.Clock.GetUtcNow())));
        var waiting = new List<WaitingVisit>(visits);
        for (var from = 0; from < visits; from += Slice)
        {
            var rows = Enumerable.Range(from, Math.Min(Slice, visits - from)).Select(i => county.Stay(service, i % persons)).ToList();
            var charges = rows.ConvertAll(county.Bill);
            await WriteAsync(service, [TableChange.Insert(Tables.Visit, rows), TableChange.Insert(Tables.Charge, charges)], cancel)
                .ConfigureAwait(false);
            waiting.AddRange(rows.Select((row, i) => new WaitingVisit(row.Id, row.Person, row.Institution, charges[i].Total)));
        }

        return waiting;
    }

    private static Task WriteAsync(SettlementService service, IReadOnlyList<TableChange> changes, CancellationToken cancel) =>
        service.Database.ExclusivelyAsync(
            (_, transaction) => service.Database.WriteAsync(transaction, [.. changes.Where(change => change.Count > 0)], cancel),
            cancel
        );

    private static MedicalInstitution Place(string code, int i) =>
        new()
        {
            Code = code,
            Name = $"演示医院{i + 1}（虚构）",
            Level = Levels[i],
            Grade = "09",
            Division = Area,
            AgreementFrom = new DateOnly(2020, 1, 1),
        };

    private CatalogueItemRow CatalogueItem() =>
        new()
        {
            Code = Item,
            ValidFrom = new DateOnly(_today.Year - 5, 1, 1),
            Name = "演示项目（虚构）",
            List = "201",
            Grade = "01",
            ChargeType = "01",
            FirstPayRate = "0",
        };

    private static InsuredPerson Insured(int i) =>
        new()
        {
            Area = Area,
            Id = Person(i),
            Name = $"虚构{i}",
            CertType = "01",
            CertNo = Certificate(i),
            Sex = i % 2 == 0 ? "1" : "2",
            Nation = "01",
            Born = new DateOnly(1940 + (i % 80), 1 + (i % 12), 1 + (i % 28)),
        };

    private static InsuranceRelation Relation(int i) =>
        new()
        {
            Area = Area,
            Person = Person(i),
            Scheme = "390",
            PersonType = "14",
            ValidFrom = new DateOnly(2020, 1, 1),
            Unit = "演示社区（虚构）",
        };

    private static StatusPeriod Status(SettlementService service, int i) =>
        new()
        {
            Area = Area,
            Id = service.NextId(),
            Person = Person(i),
            Category = Categories[i / 5 % Categories.Length],
            ValidFrom = new DateOnly(2023, 1, 1),
            KnownFrom = 0,
            Source = "invented",
        };

    private VisitRow Stay(SettlementService service, int person)
    {
        var ended = _today.AddDays(-_random.Next(1, 5));
        return new VisitRow
        {
            Area = Area,
            Id = service.NextId(),
            Person = Person(person),
            Institution = Hospitals[_random.Next(Hospitals.Count)],
            Scheme = "390",
            MedType = "21",
            Kind = "inpatient",
            Number = "ZY1",
            State = VisitState.Ended,
            Begun = Instants.OfBeijing(ended.AddDays(-_random.Next(1, 20)).ToDateTime(new TimeOnly(8, 0))),
            Ended = Instants.OfBeijing(ended.ToDateTime(new TimeOnly(10, 0))),
            Disease = "I10.x00",
            Details = "{}"u8.ToArray(),
            Version = 1,
        };
    }

    private ChargeRow Bill(VisitRow visit)
    {
        var total = _random.NextInt64(50_000, 8_000_000);
        var ownPay = total / _random.Next(10, 40);
        var firstPay = total / _random.Next(10, 40);
        return new ChargeRow
        {
            Area = Area,
            Visit = visit.Id,
            Batch = "1",
            Lines = 1,
            Total = total,
            OwnPay = ownPay,
            OverLimit = 0,
            FirstPay = firstPay,
            InPolicy = total - ownPay - firstPay,
            Version = 1,
        };
    }
}
