using System.Data.Common;
using System.Text;
using Tuodi.Kernel;
using Tuodi.Storage;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Fees;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.Promises.Faults;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>The database is lost at every point of a stay in turn: when it is opened, begins, reads, before, between and after writes, around the commit.</summary>
public sealed class CrashTests(PostgresFixture postgres)
{
    private const int PointsMax = 200;
    private const int Persons = PointsMax * 5;

    [Fact]
    public async Task After_a_crash_at_any_point_the_acknowledged_history_stands_in_a_file()
    {
        await using var county = await TestCounty.InFileAsync(persons: Persons);
        (await EachPointAsync(county, () => new SqliteDatabase(county.Service.Database.Place), isCrash: true, 1)).ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task After_a_loss_at_any_point_the_service_goes_on_by_itself_in_a_file()
    {
        await using var county = await TestCounty.InFileAsync(persons: Persons);
        (await EachPointAsync(county, () => new SqliteDatabase(county.Service.Database.Place), isCrash: false, 3)).ShouldBeGreaterThan(30);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_crash_or_loss_the_acknowledged_history_stands_on_a_server(bool isCrash)
    {
        var place = await postgres.DatabaseAsync();
        await using var county = await TestCounty.OpenAsync(new PostgresDatabase(place), null, null, Persons);
        (await EachPointAsync(county, () => new PostgresDatabase(place), isCrash, isCrash ? 9 : 10)).ShouldBeGreaterThan(10);
    }

    // Each point has a person of its own, all of one category, so that all answers must be the same.
    private static async Task<int> EachPointAsync(TestCounty county, Func<IDatabase> open, bool isCrash, int stride)
    {
        string[]? expected = null;
        for (var point = 0; ; point++)
        {
            point.ShouldBeLessThan(PointsMax);
            var plan = new FaultPlan(point == 0 ? 0 : point * stride, isCrash);
            var run = new Run(county, open, plan, 1 + (point * 5));
            var answers = await run.GoAsync();
            expected ??= answers;
            answers.ShouldBe(expected, $"at {plan.Failed}");
            if (plan.Failed is null && point > 0)
            {
                await StoredAudit.CheckAsync(county);
                return point - 1;
            }
        }
    }

    private sealed class Run(TestCounty county, Func<IDatabase> open, FaultPlan plan, int person)
    {
        private readonly List<(Act Act, Done Done)> _done = [];
        private SettlementService? _service;

        public async Task<string[]> GoAsync()
        {
            _service = await OpenAsync(new FaultyDatabase(open(), plan));
            plan.Arm();
            var first = await StayAsync("a", 4_000_000, new DateOnly(2026, 1, 4));
            var settled = await DoAsync(Settle("a", first));
            var second = await StayAsync("b", 2_500_000, new DateOnly(2026, 2, 1));
            await DoAsync(Settle("b", second));
            await DoAsync(Acts.Reverse($"{person}-reverse", TestCounty.Hospital, person, settled.Reference!.Value));
            await DoAsync(Acts.Undo($"{person}-undo", TestCounty.Hospital, person, $"{person}-reverse", "2305"));
            await _service.DisposeAsync();
            return [.. _done.Select(done => Encoding.UTF8.GetString(done.Done.Answer))];
        }

        private Act Settle(string stay, long visit) =>
            Acts.Settle($"{person}-{stay}-settle", TestCounty.Hospital, person, visit, account: true);

        private async Task<long> StayAsync(string stay, long fen, DateOnly day)
        {
            var opened = await DoAsync(
                Acts.Open($"{person}-{stay}-open", TestCounty.Hospital, person, "inpatient", "390", Histories.At(day, 8))
            );
            var visit = opened.Reference!.Value;
            var line = new SentLine
            {
                Number = "1",
                Batch = string.Empty,
                Code = "A1",
                LocalCode = "1",
                Occurred = Histories.At(day, 9),
                Quantity = 1,
                Price = new decimal(fen) / 100,
                Total = new Money(fen),
                Content = [],
            };
            await DoAsync(Acts.Lines($"{person}-{stay}-lines", TestCounty.Hospital, person, visit, [line]));
            var end = Histories.At(day.AddDays(5), 10);
            await DoAsync(Acts.Move($"{person}-{stay}-end", TestCounty.Hospital, person, visit, VisitState.Ended, end));
            return visit;
        }

        // What fails is looked at before it is sent again, unchanged.
        private async Task<Done> DoAsync(Act act)
        {
            Done done;
            try
            {
                done = await _service!.RunAsync(act, CancellationToken.None);
            }
            catch (DbException)
            {
                if (plan.IsCrashed)
                {
                    await _service!.DisposeAsync();
                    _service = await OpenAsync(open());
                }

                // What is half written stays so and is found at the end, too; looking at all of it each time would be most of the work.
                if (person % 50 == 1)
                {
                    await StoredAudit.CheckAsync(county);
                }

                var stored = await county.QueryAsync<MessageRow>(
                    $"{Tables.Message.Select} where msgid like @mine",
                    new { mine = $"{person}-%" }
                );
                foreach (var (before, answer) in _done)
                {
                    stored.Single(row => row.Msgid == before.Request.Msgid).Answer.ShouldBe(answer.Answer, "it was acknowledged");
                }

                done = await _service!.RunAsync(act, CancellationToken.None);
                if (stored.FirstOrDefault(row => row.Msgid == act.Request.Msgid) is { } kept)
                {
                    done.Answer.ShouldBe(kept.Answer);
                    done.Reference.ShouldBe(kept.Reference);
                }
            }

            _done.Add((act, done));
            return done;
        }

        private Task<SettlementService> OpenAsync(IDatabase database) =>
            SettlementService.OpenAsync(database, TestCounty.Settler, county.Clock, new CommitLimits(), CancellationToken.None);
    }
}
