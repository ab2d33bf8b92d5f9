using System.Data.Common;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;

namespace Tuodi.Tests.Promises.Faults;

/// <summary>A database that fails where a plan says: when it is opened, begins, reads, before, between and after writes, before and after the commit.</summary>
/// <param name="inner">The database.</param>
/// <param name="plan">The plan.</param>
internal sealed class FaultyDatabase(IDatabase inner, FaultPlan plan) : IDatabase
{
    public DatabaseKind Kind => inner.Kind;

    public int Writers => inner.Writers;

    public int Commits => inner.Commits;

    public string Place => inner.Place;

    public async Task<DbConnection> ConnectAsync(CancellationToken cancel)
    {
        plan.Pass("open");
        var connection = await inner.ConnectAsync(cancel);
        return inner.Kind == DatabaseKind.Postgres ? new NpgsqlConnection(connection, plan) : new FaultyConnection(connection, plan);
    }

    public async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel)
    {
        var faulty = (FaultyConnection)connection;
        faulty.Pass("begin");
        return new FaultyTransaction(faulty, await inner.BeginAsync(faulty.Inner, cancel));
    }

    public async Task<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancel) =>
        new FaultyTransaction((FaultyConnection)connection, await inner.SnapshotAsync(((FaultyConnection)connection).Inner, cancel));

    public string Words(string script) => inner.Words(script);

    public string In(string column, string parameter) => inner.In(column, parameter);

    public object Keys(IReadOnlyCollection<long> keys) => inner.Keys(keys);

    public object Keys(IReadOnlyCollection<string> keys) => inner.Keys(keys);

    public async Task WriteAsync(DbTransaction transaction, IReadOnlyList<TableChange> changes, CancellationToken cancel)
    {
        var faulty = (FaultyTransaction)transaction;
        foreach (var change in changes)
        {
            faulty.Pass($"before writing {change.Table}");
            await inner.WriteAsync(faulty.Inner, [change], cancel);
        }

        faulty.Pass("after writing");
    }

    public Task ExclusivelyAsync(Func<DbConnection, DbTransaction, Task> work, CancellationToken cancel) =>
        inner.ExclusivelyAsync(work, cancel);

    public bool IsConflict(Exception error) => inner.IsConflict(error);

    public bool IsLost(Exception error) => error is FaultException || inner.IsLost(error);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
