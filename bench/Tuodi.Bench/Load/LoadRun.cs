using System.Diagnostics;
using System.Net;
using Tuodi.Bench.Service;
using Tuodi.Storage;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Bench.Load;

/// <summary>Starts a database and a server of its own, sends hospitals to it, measures, and compares the books at the end.</summary>
/// <param name="options">What is to be done.</param>
/// <param name="clock">The clock.</param>
/// <param name="say">Is told what goes on.</param>
public sealed class LoadRun(LoadOptions options, TimeProvider clock, Action<string> say)
{
    private const int RateMax = 12_000;
    private const int InProcessVisits = 40_000;
    private const int PlainVisits = 10_000;
    private const int PlainWriters = 8;
    private const int Starts = 3;
    private readonly LoadTally _tally = new();

    /// <summary>Does it.</summary>
    /// <exception cref="Kernel.ProblemException">Something that is needed does not start.</exception>
    public async Task<LoadResult> RunAsync(CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("tuodi-load-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // Where this runs as root the server runs as another user, who must be let through.
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        PrivateCluster? cluster = null;
        try
        {
            var fdatasync = DiskTime.Of(folder);
            cluster = options.Postgres ? await PrivateCluster.StartAsync(Path.Combine(folder, "postgres")).ConfigureAwait(false) : null;
            if (cluster is not null)
            {
                await cluster.CreateAsync("county").ConfigureAwait(false);
            }

            var database = cluster?.ConnectionString("county") ?? Path.Combine(folder, "county.sqlite");
            return await MeasureAsync(database, cluster?.Version ?? "SQLite, synchronous=FULL", fdatasync, cancel).ConfigureAwait(false);
        }
        finally
        {
            if (cluster is not null)
            {
                await cluster.DisposeAsync().ConfigureAwait(false);
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<LoadResult> MeasureAsync(string database, string version, double fdatasync, CancellationToken cancel)
    {
        say($"{options.Persons:N0} invented persons, {options.Seconds * RateMax:N0} stays that wait");
        var settler = Settler();
        var waiting = await PrepareAsync(database, settler, cancel).ConfigureAwait(false);

        var run = new RateRun(_tally, clock);
        var empty = await EmptyAsync(cancel).ConfigureAwait(false);
        var first = await FirstAsync(database, waiting, run, cancel).ConfigureAwait(false);
        var server = await ServedCounty.StartAsync(options, database, cancel).ConfigureAwait(false);
        double visits,
            rate;
        double[] full,
            paced;
        await using (server.ConfigureAwait(false))
        {
            say($"hospitals at work for {options.Seconds} s");
            var story = new StoryRun(server.Address, _tally, clock, options.Persons);
            visits =
                await story.WorkAsync(options.Seconds, options.Connections, options.Seed, cancel).ConfigureAwait(false)
                / (double)options.Seconds;

            say($"settlements as fast as they go for {options.Seconds} s");
            var half = waiting.Count / 3;
            (var seconds, full) = await run.SettleAsync(
                    server.Address,
                    waiting[Starts..^half],
                    options.Connections,
                    null,
                    TimeSpan.FromSeconds(options.Seconds),
                    cancel
                )
                .ConfigureAwait(false);
            rate = full.Length / seconds;

            say($"settlements at half of {rate:N0} a second for {options.Seconds} s");
            (_, paced) = await run.SettleAsync(
                    server.Address,
                    waiting[^half..],
                    options.Connections,
                    rate / 2,
                    TimeSpan.FromSeconds(options.Seconds),
                    cancel
                )
                .ConfigureAwait(false);
        }

        say("the server was killed; comparing the books");
        var differences = await BooksAsync(database, settler, cancel).ConfigureAwait(false);

        say("inside the process, with commits shared and not");
        var grouped = await InProcessAsync(database, settler, new CommitLimits(), null, InProcessVisits, cancel).ConfigureAwait(false);
        var plain = await InProcessAsync(database, settler, new CommitLimits { Batch = 1 }, PlainWriters, PlainVisits, cancel)
            .ConfigureAwait(false);
        return new LoadResult
        {
            Database = version,
            SettlementsPerSecond = Math.Round(rate),
            P50 = Math.Round(paced[paced.Length / 2], 2),
            P99 = Math.Round(paced[paced.Length * 99 / 100], 2),
            P99AtFullRate = Math.Round(full[full.Length * 99 / 100], 2),
            Errors = _tally.Errors,
            FirstError = _tally.FirstError,
            BalancesAgree = differences.Count == 0,
            Differences = differences,
            Settlements = _tally.Settled,
            Reversals = _tally.Reversed,
            VisitsPerSecond = Math.Round(visits),
            InProcess = Math.Round(grouped),
            Plain = Math.Round(plain),
            Ratio = Math.Round(grouped / plain, 2),
            FirstSettlement = Math.Round(first),
            EmptyWeb = Math.Round(empty),
            Fdatasync = Math.Round(fdatasync, 1),
        };
    }

    private static Task<double> EmptyAsync(CancellationToken cancel) =>
        BestAsync(
            () => ServedCounty.StartEmptyAsync(cancel),
            async (address, _) =>
            {
                using var connection = new HospitalConnection(address);
                await connection.OpenAsync(cancel).ConfigureAwait(false);
                await connection.PostAsync("{}"u8.ToArray(), cancel).ConfigureAwait(false);
            }
        );

    private Task<double> FirstAsync(string database, List<WaitingVisit> waiting, RateRun run, CancellationToken cancel) =>
        BestAsync(
            () => ServedCounty.StartAsync(options, database, cancel),
            (address, i) => run.SettleAsync(address, waiting[i..(i + 1)], 1, null, TimeSpan.MaxValue, cancel)
        );

    // The best of as many for both: the first may have to read its files from the disk.
    private static async Task<double> BestAsync(Func<Task<ServedCounty>> start, Func<IPEndPoint, int, Task> ask)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Starts; i++)
        {
            var started = Stopwatch.GetTimestamp();
            var server = await start().ConfigureAwait(false);
            await using (server.ConfigureAwait(false))
            {
                await ask(server.Address, i).ConfigureAwait(false);
                best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return best;
    }

    private Settler Settler() =>
        new(
            new PolicyShelf(options.Policies, options.Over),
            new CareCodes(
                new Dictionary<string, string>(StringComparer.Ordinal) { ["21"] = "inpatient" },
                new Dictionary<string, string>(StringComparer.Ordinal) { ["390"] = "residents" }
            )
        );

    private async Task<List<WaitingVisit>> PrepareAsync(string database, Settler settler, CancellationToken cancel)
    {
        var service = await SettlementService
            .OpenAsync(DatabaseLocation.Open(database), settler, clock, new CommitLimits(), cancel)
            .ConfigureAwait(false);
        await using (service.ConfigureAwait(false))
        {
            await InventedCounty.PeopleAsync(service, options.Persons, options.Seed, cancel).ConfigureAwait(false);
            return
            [
                .. await InventedCounty
                    .VisitsAsync(service, options.Persons, options.Seconds * RateMax, options.Seed, cancel)
                    .ConfigureAwait(false),
            ];
        }
    }

    private async Task<IReadOnlyList<string>> BooksAsync(string database, Settler settler, CancellationToken cancel)
    {
        var service = await SettlementService
            .OpenAsync(DatabaseLocation.Open(database), settler, clock, new CommitLimits(), cancel)
            .ConfigureAwait(false);
        await using (service.ConfigureAwait(false))
        {
            return await Books.CompareAsync(service, _tally, cancel).ConfigureAwait(false);
        }
    }

    // The first third warms up.
    private async Task<double> InProcessAsync(
        string database,
        Settler settler,
        CommitLimits limits,
        int? writers,
        int count,
        CancellationToken cancel
    )
    {
        var service = await SettlementService
            .OpenAsync(DatabaseLocation.Open(database, writers), settler, clock, limits, cancel)
            .ConfigureAwait(false);
        await using (service.ConfigureAwait(false))
        {
            var visits = (
                await InventedCounty.VisitsAsync(service, options.Persons, count, options.Seed + 1, cancel).ConfigureAwait(false)
            ).ToList();
            var atOnce = limits.Batch == 1 ? PlainWriters : 2 * limits.Batch;
            await InProcessRun.SettleAsync(service, visits[..(count / 3)], atOnce, cancel).ConfigureAwait(false);
            return await InProcessRun.SettleAsync(service, visits[(count / 3)..], atOnce, cancel).ConfigureAwait(false);
        }
    }
}
