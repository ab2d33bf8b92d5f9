using System.Data.Common;
using System.Text;
using Npgsql;
using NpgsqlTypes;
using Tuodi.Kernel;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Databases;

/// <summary>PostgreSQL: a server; all rows of a table go in one statement, all statements of a transaction in one journey.</summary>
public sealed class PostgresDatabase : IDatabase
{
    private const int WritersDefault = 2;
    private readonly NpgsqlDataSource _source;

    /// <summary>The database of a connection string, <c>Host=...;Database=...;Username=...</c>.</summary>
    /// <param name="connectionString">Npgsql's words; the password may come from PGPASSWORD or a pass file.</param>
    /// <param name="writers">How many transactions may write side by side, or nothing for the default.</param>
    public PostgresDatabase(string connectionString, int? writers = null)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "tuodi", IncludeErrorDetail = false };
        builder.MaxAutoPrepare = Math.Max(builder.MaxAutoPrepare, 128);
        builder.AutoPrepareMinUsages = 2;

        // Everything is found by a key; a plan made while a table was still small must not read it from end to end when it has grown.
        builder.Options = $"{builder.Options} -c enable_seqscan=off -c plan_cache_mode=force_generic_plan".Trim();

        // Only types that every PostgreSQL has, and lists of them, are used: nothing else is prepared, and no connection asks for the types there are.
        _source = new NpgsqlSlimDataSourceBuilder(builder.ConnectionString)
            .EnableArrays()
            .EnableTransportSecurity()
            .EnableIntegratedSecurity()
            .ConfigureTypeLoading(types => types.EnableTypeLoading(false))
            .Build();
        Writers = writers ?? WritersDefault;
        Place = $"{builder.Host}:{builder.Port}/{builder.Database}";
    }

    /// <inheritdoc/>
    public DatabaseKind Kind => DatabaseKind.Postgres;

    /// <inheritdoc/>
    public int Writers { get; }

    /// <inheritdoc/>
    public int Commits => Writers;

    /// <inheritdoc/>
    public string Place { get; }

    /// <inheritdoc/>
    public async Task<DbConnection> ConnectAsync(CancellationToken cancel)
    {
        try
        {
            return await _source.OpenConnectionAsync(cancel).ConfigureAwait(false);
        }
        catch (NpgsqlException error)
        {
            throw new ProblemException(
                new Problem(
                    new Spot(Place, 0, 0),
                    $"The database cannot be reached: {error.Message}",
                    "Check that the server runs, that the database exists and that the user may use it."
                )
            );
        }
    }

    /// <inheritdoc/>
    public async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel) =>
        await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancel) =>
        await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public string Words(string script) =>
        script
            .Replace("{bytes}", "bytea", StringComparison.Ordinal)
            .Replace("{day}", "date", StringComparison.Ordinal)
            .Replace("{clustered}", string.Empty, StringComparison.Ordinal)
            .Replace("{exact}", "collate \"C\"", StringComparison.Ordinal);

    /// <inheritdoc/>
    public string In(string column, string parameter) => $"{column} = any(@{parameter})";

    /// <inheritdoc/>
    public object Keys(IReadOnlyCollection<long> keys) => keys.ToArray();

    /// <inheritdoc/>
    public object Keys(IReadOnlyCollection<string> keys) => keys.ToArray();

    /// <inheritdoc/>
    public async Task WriteAsync(DbTransaction transaction, IReadOnlyList<TableChange> changes, CancellationToken cancel)
    {
        var batch = new NpgsqlBatch((NpgsqlConnection)transaction.Connection!, (NpgsqlTransaction)transaction);
        await using (batch.ConfigureAwait(false))
        {
            foreach (var change in changes)
            {
                var command = new NpgsqlBatchCommand(change.IsUpdate ? UpdateText(change) : InsertText(change));
                for (var column = 0; column < change.Columns.Count; column++)
                {
                    var type = NpgsqlDbType.Array | Type(change.Columns[column].Kind);
                    command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = change.Values(column) });
                }

                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
            for (var i = 0; i < changes.Count; i++)
            {
                if (batch.BatchCommands[i].RecordsAffected != changes[i].Count)
                {
                    throw new ConflictException(changes[i].Table);
                }
            }
        }
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
                // `create table if not exists` may itself race: the first of two servers wins, the other waits here.
                await Run("select pg_advisory_xact_lock(8602, 1)").ConfigureAwait(false);
                await work(connection, transaction).ConfigureAwait(false);
                await transaction.CommitAsync(cancel).ConfigureAwait(false);

                async Task Run(string text)
                {
                    var command = connection.CreateCommand();
                    await using (command.ConfigureAwait(false))
                    {
                        command.CommandText = text;
                        command.Transaction = transaction;
                        await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
                    }
                }
            }
        }
    }

    /// <inheritdoc/>
    public bool IsConflict(Exception error) =>
        error
            is ConflictException
                or PostgresException
                {
                    SqlState: PostgresErrorCodes.UniqueViolation
                        or PostgresErrorCodes.SerializationFailure
                        or PostgresErrorCodes.DeadlockDetected
                        or PostgresErrorCodes.ExclusionViolation
                };

    /// <inheritdoc/>
    public bool IsLost(Exception error) =>
        error is NpgsqlException { IsTransient: true }
        || error is NpgsqlException and not PostgresException
        || error is PostgresException { SqlState: { } state } && state[..2] is "08" or "57" or "53" or "58";

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlDbType Type(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Text => NpgsqlDbType.Text,
            ColumnKind.Whole => NpgsqlDbType.Bigint,
            ColumnKind.Day => NpgsqlDbType.Date,
            _ => NpgsqlDbType.Bytea,
        };

    private static string InsertText(TableChange change)
    {
        var text = new StringBuilder($"insert into {change.Table} (");
        text.AppendJoin(", ", change.Columns.Select(column => column.Name));
        return text.Append(") select * from unnest(").AppendJoin(", ", change.Columns.Select((_, i) => $"${i + 1}")).Append(')').ToString();
    }

    private static string UpdateText(TableChange change)
    {
        var names = change.Columns.Select(column => column.Name).ToList();
        var text = new StringBuilder($"update {change.Table} as t set ");
        text.AppendJoin(", ", names.Except(change.Keys).Select(name => $"{name} = u.{name}"));
        text.Append(" from unnest(").AppendJoin(", ", names.Select((_, i) => $"${i + 1}"));
        text.Append(") as u (").AppendJoin(", ", names).Append(") where ");
        text.AppendJoin(" and ", change.Keys.Select(key => $"t.{key} = u.{key}")).Append(" and t.version = u.version - 1");
        return text.ToString();
    }
}
