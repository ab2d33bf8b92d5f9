using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>Random histories: what is drawn depends on the seed alone, so that a history without some of its steps means the same by the others.</summary>
internal static class Histories
{
    public const string FirstPaid = "B1";
    public const string Limited = "L1";
    public const string Unlisted = "Z9";
    public const long LimitFen = 50_000;
    public const int Persons = 4;

    private static readonly (StepKind Kind, int Weight)[] Weights =
    [
        (StepKind.Open, 14),
        (StepKind.AddLines, 18),
        (StepKind.TakeBackLine, 5),
        (StepKind.RemoveLine, 4),
        (StepKind.Discharge, 10),
        (StepKind.TakeBackDischarge, 3),
        (StepKind.Cancel, 2),
        (StepKind.Preview, 4),
        (StepKind.Settle, 22),
        (StepKind.Reverse, 9),
        (StepKind.Undo, 8),
        (StepKind.Repeat, 6),
        (StepKind.Misuse, 3),
        (StepKind.ChangeStatus, 4),
        (StepKind.PassTime, 8),
    ];

    public static IReadOnlyList<Step> Draw(int seed, int length)
    {
        var random = new Random(seed);
        var all = Weights.SelectMany(each => Enumerable.Repeat(each.Kind, each.Weight)).ToArray();
        return
        [
            .. Enumerable
                .Range(0, length)
                .Select(i => new Step(i, all[random.Next(all.Length)], random.Next(), random.Next(), random.Next(), random.Next())),
        ];
    }

    /// <summary>What the county needs beside what every test county has: items that are not paid in full, and employees.</summary>
    public static async Task PrepareAsync(TestCounty county)
    {
        CatalogueItemRow Item(string code, string rate, string? limit) =>
            new()
            {
                Code = code,
                ValidFrom = new DateOnly(2020, 1, 1),
                Name = "invented",
                List = "201",
                Grade = "02",
                ChargeType = "01",
                FirstPayRate = rate,
                PriceLimit = limit,
            };

        var employees = Enumerable
            .Range(0, Persons)
            .Where(HasTwoSchemes)
            .Select(i => new Recipients.Register.InsuranceRelation
            {
                Area = TestCounty.Area,
                Person = TestCounty.Person(i),
                Scheme = "310",
                PersonType = "11",
                ValidFrom = new DateOnly(2020, 1, 1),
                Balance = 10_000,
            })
            .ToList();
        await WriteAsync(
            county,
            TableChange.Insert(Tables.CatalogueItem, [Item(FirstPaid, "0.1", null), Item(Limited, "0", "500")]),
            TableChange.Insert(Tables.Insurance, employees)
        );
        county.Clock.Now = new DateTimeOffset(2025, 12, 22, 1, 0, 0, TimeSpan.Zero);
    }

    public static bool HasTwoSchemes(int person) => person % 3 == 0;

    public static Task WriteAsync(TestCounty county, params IReadOnlyList<TableChange> changes) =>
        county.Service.Database.ExclusivelyAsync(
            (_, transaction) => county.Service.Database.WriteAsync(transaction, changes, CancellationToken.None),
            CancellationToken.None
        );

    public static long At(DateOnly day, int hour) => Instants.OfBeijing(day.ToDateTime(new TimeOnly(hour, 0)));
}
