using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Tuodi.Tests.Promises.Faults;

/// <summary>A connection that is lost when a point of the plan fails on it.</summary>
/// <param name="inner">The connection.</param>
/// <param name="plan">The plan.</param>
internal class FaultyConnection(DbConnection inner, FaultPlan plan) : DbConnection
{
    private bool _isLost;

    public DbConnection Inner => inner;

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => _isLost ? ConnectionState.Broken : inner.State;

    public void Pass(string point)
    {
        try
        {
            if (_isLost)
            {
                throw new FaultException("the connection is gone");
            }

            plan.Pass(point);
        }
        catch (FaultException)
        {
            _isLost = true;
            throw;
        }
    }

    public override void Open() => inner.Open();

    public override void Close() => inner.Close();

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

    protected override DbCommand CreateDbCommand() => new FaultyCommand(this, inner.CreateCommand());
}
