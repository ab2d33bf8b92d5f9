using System.Data.Common;
using Dapper;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Register;

/// <summary>Keeps which files were brought in how far.</summary>
internal sealed class ImportRuns(IDatabase database, TimeProvider clock)
{
    /// <summary>The run of a file: the one that was interrupted, the one that is finished, or a new one.</summary>
    /// <remarks>Whoever goes on or begins stands in the audit trail, with the hash of what was brought in.</remarks>
    public async Task<ImportRunRow> StartAsync(RegisterFile file, string actor, bool again, int sliceRows, CancellationToken cancel)
    {
        ImportRunRow? run = null;
        await AuditTrail
            .WriteAsync(
                database,
                clock,
                async (connection, transaction) =>
                {
                    var runs = await OfAsync(connection, transaction, file).ConfigureAwait(false);
                    run = runs.LastOrDefault();
                    if (run is { Finished: not null } && !again)
                    {
                        return null;
                    }

                    if (run is not { Finished: null })
                    {
                        run = New(file, runs.Count + 1, sliceRows);
                        await database.WriteAsync(transaction, [TableChange.Insert(Tables.ImportRun, [run])], cancel).ConfigureAwait(false);
                    }

                    return new Decision(actor, TrailAct.RegisterImport, run.Id, Convert.FromHexString(file.Hash));
                },
                cancel
            )
            .ConfigureAwait(false);
        return run!;
    }

    /// <summary>The slices that are in.</summary>
    public async Task<IReadOnlyDictionary<(int Slice, string Area), ImportSliceRow>> DoneAsync(ImportRunRow run, CancellationToken cancel)
    {
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var rows = await connection
                .QueryAsync<ImportSliceRow>($"{Tables.ImportSlice.Select} where run = @run", new { run = run.Id })
                .ConfigureAwait(false);
            return rows.ToDictionary(row => (row.Slice, row.Area));
        }
    }

    /// <summary>Whether a slice is in.</summary>
    public static async Task<bool> IsDoneAsync(DbConnection connection, DbTransaction transaction, ImportRunRow run, int slice, string area)
    {
        var count = await connection
            .ExecuteScalarAsync<long>(
                "select count(*) from import_slice where run = @run and slice = @slice and area = @area",
                new
                {
                    run = run.Id,
                    slice,
                    area,
                },
                transaction
            )
            .ConfigureAwait(false);
        return count > 0;
    }

    /// <summary>Notes that all of a file is in; two imports of it side by side may both come here.</summary>
    public Task FinishAsync(ImportRunRow run, CancellationToken cancel) =>
        database.ExclusivelyAsync(
            async (connection, transaction) =>
            {
                var finished = Instants.Of(clock.GetUtcNow());
                await connection
                    .ExecuteAsync(
                        "update import_run set finished = @finished, version = version + 1 where id = @id and finished is null",
                        new { id = run.Id, finished },
                        transaction
                    )
                    .ConfigureAwait(false);
            },
            cancel
        );

    private static async Task<List<ImportRunRow>> OfAsync(DbConnection connection, DbTransaction transaction, RegisterFile file) =>
        [
            .. await connection
                .QueryAsync<ImportRunRow>(
                    $"{Tables.ImportRun.Select} where hash = @hash and kind = @kind order by started, id",
                    new { hash = file.Hash, kind = RegisterShapes.Of(file.Kind).Name },
                    transaction
                )
                .ConfigureAwait(false),
        ];

    private ImportRunRow New(RegisterFile file, int number, int sliceRows)
    {
        var kind = RegisterShapes.Of(file.Kind).Name;
        return new ImportRunRow
        {
            Id = $"{kind}-{file.Hash}-{number}",
            Kind = kind,
            File = file.Name,
            Hash = file.Hash,
            SliceRows = sliceRows,
            Started = Instants.Of(clock.GetUtcNow()),
            Version = 1,
        };
    }
}
