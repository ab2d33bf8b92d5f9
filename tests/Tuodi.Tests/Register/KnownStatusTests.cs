using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tuodi.Recipients.Register;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Register;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Register;

/// <summary>What the register said of a day at an instant it says of that day and instant for ever.</summary>
public sealed class KnownStatusTests(PostgresFixture server) : RegisterTest(server)
{
    private static readonly DateOnly First = new(2025, 1, 1);
    private static readonly string[] Categories = ["marginal", "monitored"];

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 25)]
    [InlineData(DatabaseKind.Postgres, 15)]
    public async Task Every_day_as_known_at_every_instant_is_as_a_naive_register_says(DatabaseKind kind, int histories)
    {
        await using var register = await OpenAsync(kind);
        var statuses = new KnownStatuses(register.Database);
        var number = 0;
        foreach (var said in Histories().Sample(histories, 12))
        {
            var person = $"P{number++:000}";
            await register.PersonsAsync([person]);
            var naive = new NaiveStatuses();
            var instants = new List<long> { Instants.Of(register.Clock.Now) };
            foreach (var statement in said)
            {
                register.Clock.Now += TimeSpan.FromMinutes(1);
                var before = await RowsAsync(register, person);
                var report = await ApplyAsync(register, person, statement);
                var accepted = naive.Say(Instants.Of(register.Clock.Now), statement);
                (report.Refused == 0).ShouldBe(accepted, statement.ToString());
                NothingIsRewritten(before, await RowsAsync(register, person));
                instants.Add(Instants.Of(register.Clock.Now));
            }

            foreach (var known in instants)
            {
                foreach (var day in Enumerable.Range(-1, 14).Select(First.AddDays))
                {
                    var holding = await statuses.OnAsync(TestRegister.Area, person, day, known, TestContext.Current.CancellationToken);
                    holding.ShouldAllBe(period => period.Holds(day, known));
                    holding
                        .Select(period => (period.Category, period.ValidFrom, period.ValidTo))
                        .ShouldBe(naive.On(day, known), $"{string.Join("; ", said)} on {day} at {known}");
                }
            }
        }
    }

    private static Gen<List<Statement>> Histories()
    {
        var statement =
            from category in Gen.Elements(Categories)
            from start in Gen.Choose(0, 8)
            from length in Gen.Choose(-1, 5)
            from corrects in Gen.Choose(-12, 8)
            from withdrawn in Gen.Choose(0, 5)
            select new Statement(
                category,
                First.AddDays(start),
                length < 0 ? null : First.AddDays(start + length),
                corrects < 0 ? null : First.AddDays(corrects),
                withdrawn == 0
            );
        return statement.ListOf().Select(list => list.ToList());
    }

    private static Task<ImportReport> ApplyAsync(TestRegister register, string person, Statement statement)
    {
        var shape = RegisterShapes.Of(RegisterKind.Statuses);
        var values = new RegisterValues(shape);
        void Set(string column, object? value) => values.Set(shape.Place(column), value);
        Set("area", TestRegister.Area);
        Set("person", person);
        Set("category", statement.Category);
        Set("valid_from", statement.From);
        Set("valid_to", statement.To);
        Set("corrects", statement.Corrects);
        Set("withdrawn", statement.Withdrawn ? 1L : 0L);
        var row = new RegisterRow(_ => new Tuodi.Kernel.Spot("list", 1, 1), values);
        var file = new RegisterFile(
            RegisterKind.Statuses,
            "list",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{person} {register.Clock.Now:O}"))),
            [row]
        );
        return new RegisterImport(register.Database, register.Ids, register.Clock).ApplyAsync(
            file,
            "tester",
            false,
            null,
            TestContext.Current.CancellationToken
        );
    }

    private static async Task<Dictionary<long, Recipients.Register.StatusPeriod>> RowsAsync(TestRegister register, string person) =>
        (
            await register.QueryAsync<Recipients.Register.StatusPeriod>($"{Tables.StatusPeriod.Select} where person = '{person}'")
        ).ToDictionary(row => row.Id);

    private static void NothingIsRewritten(
        Dictionary<long, Recipients.Register.StatusPeriod> before,
        Dictionary<long, Recipients.Register.StatusPeriod> after
    )
    {
        foreach (var (id, was) in before)
        {
            var now = after[id];
            (now with { KnownTo = was.KnownTo, Version = was.Version }).ShouldBe(was);
            (was.KnownTo is null || was.KnownTo == now.KnownTo).ShouldBeTrue();
        }
    }
}
