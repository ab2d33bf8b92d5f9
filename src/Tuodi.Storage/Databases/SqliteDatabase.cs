using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tuodi.Kernel;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Databases;

/// <summary>SQLite: one file, one writer at a time, every commit on the disk before it is acknowledged.</summary>
public sealed class SqliteDatabase : IDatabase
{
    private const int BusyMilliseconds = 10_000;
    private readonly string _connectionString;
    private readonly string _synchronous;
    private readonly ConditionalWeakTable<DbConnection, SqliteWriter> _writers = [];

    /// <summary>The database in a file, made when there is none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isForced">Whether every commit is forced to the disk; not only where what is written is made anew when its making is interrupted, and <see cref="ForceAsync"/> ends it.</param>
    public SqliteDatabase(string file, bool isForced = true)
    {
        Place = file;
        _synchronous = isForced ? "full" : "off";
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            DefaultTimeout = BusyMilliseconds / 1000,
            ForeignKeys = true,
        }.ToString();
    }

    /// <inheritdoc/>
    public DatabaseKind Kind => DatabaseKind.Sqlite;

    /// <inheritdoc/>
    public int Writers => 2;

    /// <inheritdoc/>
    public int Commits => 1;

    /// <inheritdoc/>
    public string Place { get; }

    /// <inheritdoc/>
    public async Task<DbConnection> ConnectAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancel).ConfigureAwait(false);
            var command = connection.Command(
                null,
                $"pragma journal_mode = wal; pragma synchronous = {_synchronous}; pragma busy_timeout = {BusyMilliseconds}; pragma cache_size = -65536"
            );
            await using (command.ConfigureAwait(false))
            {
                await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
            }

            return connection;
        }
        catch (SqliteException error)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw new ProblemException(
                new Problem(
                    new Spot(Place, 0, 0),
                    $"The database cannot be opened: {error.Message}",
                    "Give a file that can be written, in a folder that exists."
                )
            );
        }
    }

    /// <inheritdoc/>
    public Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    /// <inheritdoc/>
    public Task<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancel) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    /// <inheritdoc/>
    public string Words(string script) =>
        script
            .Replace("{bytes}", "blob", StringComparison.Ordinal)
            .Replace("{day}", "text", StringComparison.Ordinal)
            .Replace("{clustered}", "without rowid", StringComparison.Ordinal)
            .Replace("{exact}", "collate binary", StringComparison.Ordinal);

    /// <inheritdoc/>
    public string In(string column, string parameter) => $"{column} in (select value from json_each(@{parameter}))";

    /// <inheritdoc/>
    public object Keys(IReadOnlyCollection<long> keys) => $"[{string.Join(',', keys)}]";

    /// <inheritdoc/>
    public object Keys(IReadOnlyCollection<string> keys) => JsonSerializer.Serialize(keys, KeysJson.Default.IReadOnlyCollectionString);

    /// <inheritdoc/>
    public Task WriteAsync(DbTransaction transaction, IReadOnlyList<TableChange> changes, CancellationToken cancel)
    {
        var writer = _writers.GetValue(transaction.Connection!, connection => new SqliteWriter(((SqliteConnection)connection).Handle!));
        foreach (var change in changes)
        {
            writer.Write(change);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task ExclusivelyAsync(Func<DbConnection, DbTransaction, Task> work, CancellationToken cancel)
    {
        var connection = await ((IDatabase)this).OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var transaction = await BeginAsync(connection, cancel).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                await work(connection, transaction).ConfigureAwait(false);
                await transaction.CommitAsync(cancel).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Moves what was written from the log into the file and forces it to the disk; the file can then be copied alone.</summary>
    public static async Task ForceAsync(string file, CancellationToken cancel)
    {
        var database = new SqliteDatabase(file);
        await using (database.ConfigureAwait(false))
        {
            var connection = await database.ConnectAsync(cancel).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var command = connection.Command(null, "pragma wal_checkpoint(truncate)");
                await using (command.ConfigureAwait(false))
                {
                    await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
                }
            }
        }
    }

    /// <inheritdoc/>
    public bool IsConflict(Exception error) =>
        error is ConflictException or SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT };

    /// <inheritdoc/>
    public bool IsLost(Exception error) =>
        error
            is SqliteException
            {
                SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY
                    or SQLitePCL.raw.SQLITE_IOERR
                    or SQLitePCL.raw.SQLITE_FULL
                    or SQLitePCL.raw.SQLITE_CANTOPEN
                    or SQLitePCL.raw.SQLITE_READONLY
            };

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }
}
