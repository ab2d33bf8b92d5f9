using System.Data.Common;
using Tuodi.Kernel;
using Tuodi.Storage.Databases;

namespace Tuodi.Legislation.Register;

/// <summary>A register that a server opens for many readers side by side: its tables are made once, and each reader has a connection of its own.</summary>
/// <param name="place">A file, or a connection string of PostgreSQL.</param>
/// <param name="clock">Tells when a text came and a decision was made.</param>
public sealed class RegisterSource(string place, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>The file of a register that nobody names.</summary>
    public const string DefaultFile = "tuodi-legislation.sqlite";

    private readonly SemaphoreSlim _gate = new(1, 1);
    private IDatabase? _database;

    /// <summary>The register, for one reader or writer, who disposes of it.</summary>
    /// <exception cref="ProblemException">The database cannot be opened, is something else, or was made by another version.</exception>
    public async Task<LegislationRegister> OpenAsync(CancellationToken cancel)
    {
        var database = _database ?? await PreparedAsync(cancel).ConfigureAwait(false);
        return await LegislationRegister.OpenPreparedAsync(database, clock, closesDatabase: false, cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _gate.Dispose();
        if (_database is { } database)
        {
            await database.DisposeAsync().ConfigureAwait(false);
        }
    }

    // What cannot be opened now may be there at the next request: only what was prepared is kept.
    private async Task<IDatabase> PreparedAsync(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_database is null)
            {
                var database = DatabaseLocation.Open(place);
                try
                {
                    await RegisterSchema.PrepareAsync(database, cancel).ConfigureAwait(false);
                }
                catch (Exception error) when (error is DbException or ProblemException)
                {
                    await database.DisposeAsync().ConfigureAwait(false);
                    throw;
                }

                _database = database;
            }

            return _database;
        }
        finally
        {
            _gate.Release();
        }
    }
}
