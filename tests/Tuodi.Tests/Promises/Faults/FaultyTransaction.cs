using System.Data;
using System.Data.Common;

namespace Tuodi.Tests.Promises.Faults;

/// <summary>A transaction that may be lost before its commit, or after it and before anybody is told.</summary>
internal sealed class FaultyTransaction(FaultyConnection connection, DbTransaction inner) : DbTransaction
{
    public DbTransaction Inner => inner;

    public override IsolationLevel IsolationLevel => inner.IsolationLevel;

    protected override DbConnection DbConnection => connection;

    public void Pass(string point) => connection.Pass(point);

    public override void Commit() => throw new NotSupportedException();

    public override async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        Pass("before the commit");
        await inner.CommitAsync(cancellationToken);
        Pass("after the commit");
    }

    public override void Rollback() => inner.Rollback();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }
}
