using System.Data.Common;
using Dapper;
using Tuodi.Kernel;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Fees;
using Tuodi.Storage.Rows;
using Tuodi.Tests.Promises.Children;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>What cannot be written is refused, leaves nothing behind, and is done when there is space again.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task A_file_that_may_not_grow_refuses_and_goes_on_when_it_may()
    {
        await using var county = await TestCounty.InFileAsync();
        var visit = await county.StayAsync(1, 50_000, new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 10));
        var database = new BoundedSqlite(county.Service.Database.Place);
        await using var service = await Waiting.OpenAsync(database);
        var lines = Enumerable.Range(2, 1_000).Select(i => Line($"{i}", new string('x', 400))).ToList();
        var act = Acts.Lines("full", TestCounty.Hospital, 1, visit, lines);
        database.Pages = 1; // no more than there are
        var told = await Should.ThrowAsync<DbException>(() => service.RunAsync(act, CancellationToken.None));
        told.Message.ShouldContain("full");
        (await StoredCounty.ReadAsync(service)).Lines.Count.ShouldBe(1);
        await StoredAudit.CheckAsync(county);

        database.Pages = 1_000_000;
        await service.RunAsync(act, CancellationToken.None);
        (await StoredCounty.ReadAsync(service)).Lines.Count.ShouldBe(1_001);
        await StoredAudit.CheckAsync(county);
    }

    // The small disk is mounted in a mount space of the child's own and goes with it. Where mounting is not allowed the child cannot be had.
    [Theory]
    [InlineData(FullDisk.File, "12m")]
    [InlineData(FullDisk.Server, "120m")]
    public async Task A_full_disk_refuses_and_goes_on_when_there_is_space(string kind, string size)
    {
        var folder = Directory.CreateTempSubdirectory("tuodi-").FullName;
        string[] own = ["unshare", "--mount", "--propagation", "private"];
        string[] mount = ["sh", "-c", $"mount -t tmpfs -o size={size},mode=755 tmpfs '{folder}' && exec \"$@\"", "sh"];
        using var child = Child.Start([.. own, .. mount], FullDisk.Word, folder, kind);
        var output = child.StandardOutput.ReadToEndAsync();
        var error = await child.StandardError.ReadToEndAsync();
        await child.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
        TestContext.Current.TestOutputHelper!.WriteLine(await output);
        (child.ExitCode == 0 || MayNotMount(error)).ShouldBeTrue(error);
    }

    private static bool MayNotMount(string error) =>
        !Environment.IsPrivilegedProcess
        || error.StartsWith("unshare:", StringComparison.Ordinal)
        || error.StartsWith("mount:", StringComparison.Ordinal);

    private static SentLine Line(string number, string content) =>
        new()
        {
            Number = number,
            Batch = string.Empty,
            Code = "A1",
            LocalCode = "1",
            Occurred = 0,
            Quantity = 1,
            Price = 1,
            Total = new Money(100),
            Content = Acts.Text(content),
        };

    // The limit is a connection's own.
    private sealed class BoundedSqlite(string file) : IDatabase
    {
        private readonly SqliteDatabase _inner = new(file);

        public long Pages { get; set; } = 1_000_000;

        public DatabaseKind Kind => _inner.Kind;

        public int Writers => _inner.Writers;

        public int Commits => _inner.Commits;

        public string Place => _inner.Place;

        public Task<DbConnection> ConnectAsync(CancellationToken cancel) => _inner.ConnectAsync(cancel);

        public async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel)
        {
            await connection.ExecuteAsync($"pragma max_page_count = {Pages}");
            return await _inner.BeginAsync(connection, cancel);
        }

        public Task<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancel) =>
            _inner.SnapshotAsync(connection, cancel);

        public string Words(string script) => _inner.Words(script);

        public string In(string column, string parameter) => _inner.In(column, parameter);

        public object Keys(IReadOnlyCollection<long> keys) => _inner.Keys(keys);

        public object Keys(IReadOnlyCollection<string> keys) => _inner.Keys(keys);

        public Task WriteAsync(DbTransaction transaction, IReadOnlyList<TableChange> changes, CancellationToken cancel) =>
            _inner.WriteAsync(transaction, changes, cancel);

        public Task ExclusivelyAsync(Func<DbConnection, DbTransaction, Task> work, CancellationToken cancel) =>
            _inner.ExclusivelyAsync(work, cancel);

        public bool IsConflict(Exception error) => _inner.IsConflict(error);

        public bool IsLost(Exception error) => _inner.IsLost(error);

        public ValueTask DisposeAsync() => _inner.DisposeAsync();
    }
}
