using System.Collections.Concurrent;
using System.Data.Common;
using Tuodi.Bench.Service;
using Tuodi.Kernel;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>The PostgreSQL server is killed with all its processes while many settle; clients send again under the same number.</summary>
public sealed class KilledServerTests
{
    private const int Visits = 600;
    private const int AtOnce = 24;
    private const int SendsMax = 20;

    [Fact]
    public async Task A_killed_server_costs_no_acknowledged_settlement_and_the_service_finds_it_again()
    {
        await using var cluster = await PrivateCluster.StartAsync(PostgresFixture.Folder());
        await cluster.CreateAsync("county");
        var database = new PostgresDatabase(cluster.ConnectionString("county"));
        await using var service = await Waiting.OpenAsync(database);
        var visits = await Waiting.MakeAsync(service, Visits / 3, Visits);
        var answers = new ConcurrentDictionary<long, string>();
        var up = new Up();
        var clients = Waiting.EachAsync(visits, AtOnce, visit => UntilAnsweredAsync(service, visit, answers, up));
        var failed = 0;
        foreach (var answered in (int[])[100, 350])
        {
            await up.ReachedAsync(answered);
            up.Down();
            await cluster.Kill();
            await cluster.BeginAsync();
            failed += up.Again();
        }

        await clients;
        failed.ShouldBeGreaterThan(0, "nobody noticed that the server was killed");
        await Waiting.CheckAsync(database, visits);
        var stored = await StoredCounty.ReadAsync(database);
        foreach (var message in stored.Messages)
        {
            answers[message.Reference!.Value].ShouldBe(Waiting.Print(new Done(message.Answer)), "an acknowledged answer is the stored one");
        }
    }

    private static async Task UntilAnsweredAsync(
        Storage.SettlementService service,
        WaitingVisit visit,
        ConcurrentDictionary<long, string> answers,
        Up up
    )
    {
        for (var send = 1; ; send++)
        {
            try
            {
                var done = await service.RunAsync(Waiting.Settle(visit), CancellationToken.None);
                answers[done.Reference!.Value] = Waiting.Print(done);
                up.Answered();
                return;
            }
            catch (Exception error) when (error is DbException or ProblemException && send < SendsMax)
            {
                await up.WaitAsync();
            }
        }
    }

    /// <summary>Whether the server is up, for clients that would only knock at a closed door.</summary>
    private sealed class Up
    {
        private readonly Lock _gate = new();
        private readonly SortedList<int, TaskCompletionSource> _reached = [];
        private TaskCompletionSource? _again;
        private int _answered;
        private int _failed;

        public void Answered()
        {
            lock (_gate)
            {
                _answered++;
                while (_reached.Count > 0 && _reached.Keys[0] <= _answered)
                {
                    _reached.Values[0].SetResult();
                    _reached.RemoveAt(0);
                }
            }
        }

        public Task ReachedAsync(int answered)
        {
            lock (_gate)
            {
                var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                if (_answered >= answered)
                {
                    reached.SetResult();
                }
                else
                {
                    _reached.Add(answered, reached);
                }

                return reached.Task;
            }
        }

        public void Down()
        {
            lock (_gate)
            {
                _again = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        public int Again()
        {
            lock (_gate)
            {
                _again!.SetResult();
                _again = null;
                return _failed;
            }
        }

        public Task WaitAsync()
        {
            lock (_gate)
            {
                _failed++;
                return _again?.Task ?? Task.CompletedTask;
            }
        }
    }
}
