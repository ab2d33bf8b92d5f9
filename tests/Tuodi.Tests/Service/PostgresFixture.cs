using System.Globalization;
using Tuodi.Bench.Service;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.Service;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Tuodi.Tests.Service;

/// <summary>One PostgreSQL server for all tests, started by the first that asks; each test gets an empty database of its own.</summary>
/// <remarks>A test class takes it as a parameter of its constructor. A test that kills the server starts a server of its own.</remarks>
public sealed class PostgresFixture : IAsyncDisposable
{
    private readonly Lazy<Task<PrivateCluster>> _cluster = new(() => PrivateCluster.StartAsync(Folder()));
    private int _databases;

    /// <summary>The connection string of a new empty database.</summary>
    public async Task<string> DatabaseAsync()
    {
        var cluster = await _cluster.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"county_{Interlocked.Increment(ref _databases)}");
        await cluster.CreateAsync(name);
        return cluster.ConnectionString(name);
    }

    /// <summary>A folder for a server; the path of its socket must stay short.</summary>
    public static string Folder() => Directory.CreateTempSubdirectory("tuodi-pg-").FullName;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_cluster.IsValueCreated)
        {
            await (await _cluster.Value).DisposeAsync();
        }
    }

    internal async Task<TestCounty> CountyAsync(CommitLimits? limits = null, int persons = 20, Settler? settler = null) =>
        await TestCounty.OpenAsync(new PostgresDatabase(await DatabaseAsync()), null, limits, persons, settler);
}
