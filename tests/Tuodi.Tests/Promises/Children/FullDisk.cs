using System.Data.Common;
using Tuodi.Bench.Service;
using Tuodi.Kernel;
using Tuodi.Storage.Databases;

namespace Tuodi.Tests.Promises.Children;

/// <summary>Settles on a small disk that is full, then has space again; the disk is this process's alone.</summary>
internal static class FullDisk
{
    public const string Word = "settle-on-a-full-disk";
    public const string File = "file";
    public const string Server = "server";

    private const int Visits = 600;
    private const int AtOnce = 32;
    private const int Room = 300 * 1024;

    public static async Task<int> RunAsync(string folder, string kind)
    {
        await using var cluster = kind == Server ? await PrivateCluster.StartAsync(Path.Combine(folder, "pg")) : null;
        if (cluster is not null)
        {
            await cluster.CreateAsync("county");
        }

        IDatabase database = cluster is null
            ? new SqliteDatabase(Path.Combine(folder, "county.sqlite"))
            : new PostgresDatabase(cluster.ConnectionString("county"));
        await using var service = await Waiting.OpenAsync(database);
        var visits = await Waiting.MakeAsync(service, Visits, Visits);
        var ballast = Path.Combine(folder, "ballast");
        Fill(ballast);
        var told = 0;
        await Waiting.EachAsync(
            visits,
            AtOnce,
            async visit =>
            {
                try
                {
                    await service.RunAsync(Waiting.Settle(visit), CancellationToken.None);
                }
                catch (Exception error) when (error is DbException or ProblemException)
                {
                    Interlocked.Increment(ref told);
                }
            }
        );
        told.ShouldBeGreaterThan(0, "the disk was not full");

        System.IO.File.Delete(ballast);
        if (cluster is not null)
        {
            await cluster.EnsureAsync();
        }

        var stored = await StoredCounty.ReadAsync(database);
        new StoredAudit(stored, 0).Check();
        stored.Settlements.Count.ShouldBeGreaterThanOrEqualTo(Visits - told, "some acknowledged settlements are gone");
        await Waiting.EachAsync(visits, AtOnce, visit => service.RunAsync(Waiting.Settle(visit), CancellationToken.None));
        await Waiting.CheckAsync(database, visits);
        Console.WriteLine($"{told} of {Visits} were told that the disk is full");
        return 0;
    }

    private static void Fill(string ballast)
    {
        using var file = new FileStream(ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var bytes = new byte[64 * 1024];
        for (var size = bytes.Length; size >= 4096; size /= 2)
        {
            try
            {
                while (true)
                {
                    file.Write(bytes, 0, size);
                }
            }
            catch (IOException)
            {
                // Full but for less than this.
            }
        }

        file.SetLength(file.Length - Room); // some are settled before it is full
    }
}
