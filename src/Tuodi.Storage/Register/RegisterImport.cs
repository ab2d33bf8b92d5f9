using System.Data.Common;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Register;

/// <summary>Brings lists into the register: looks first, then writes in slices, each with the note that it is in.</summary>
/// <param name="database">The database, at the schema of this version.</param>
/// <param name="ids">Makes the numbers of records.</param>
/// <param name="clock">The clock, which says when something was learnt.</param>
/// <param name="sliceRows">How many rows are written together.</param>
public sealed class RegisterImport(IDatabase database, IdSource ids, TimeProvider clock, int sliceRows = RegisterImport.SliceRows)
{
    /// <summary>How many rows are written together where nothing else is said.</summary>
    public const int SliceRows = 2_000;

    private const int Attempts = 20;

    /// <summary>Compares a list with the register and writes nothing.</summary>
    /// <remarks>Each row is held against the register as it stands and against its own slice.</remarks>
    public async Task<ImportReport> PreviewAsync(RegisterFile file, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var book = RegisterBook.Of(file.Kind);
        var tally = new ImportTally(book);
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            foreach (var (number, rows, doubtful) in Slices(file, book, tally, sliceRows))
            {
                cancel.ThrowIfCancellationRequested();
                await JudgeAsync(connection, book, tally, doubtful).ConfigureAwait(false);
                foreach (var group in rows.GroupBy(row => book.AreaOf(row.Values!), StringComparer.Ordinal))
                {
                    var together = group.ToList();
                    var slice = Slice(connection, null, group.Key, together);
                    tally.Add(together, await book.DecideAsync(slice).ConfigureAwait(false));
                }

                progress?.Report(new ImportProgress(tally.Rows, number + 1));
            }
        }

        return tally.Report(isApplied: false);
    }

    /// <summary>Brings a list in; what an interrupted import of the same file had brought in is passed over.</summary>
    /// <param name="file">The list.</param>
    /// <param name="actor">Who brings it in, for the audit trail.</param>
    /// <param name="again">Whether a file that is in already is gone through again.</param>
    /// <param name="progress">Is told how far it has come.</param>
    /// <param name="cancel">Stops between slices.</param>
    public async Task<ImportReport> ApplyAsync(
        RegisterFile file,
        string actor,
        bool again,
        IProgress<ImportProgress>? progress,
        CancellationToken cancel
    )
    {
        var book = RegisterBook.Of(file.Kind);
        var tally = new ImportTally(book);
        var runs = new ImportRuns(database, clock);
        var run = await runs.StartAsync(file, actor, again, sliceRows, cancel).ConfigureAwait(false);
        if (run.Finished is { } finished)
        {
            return tally.Report(isApplied: true) with { DoneBefore = finished };
        }

        var done = await runs.DoneAsync(run, cancel).ConfigureAwait(false);
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            foreach (var (number, rows, doubtful) in Slices(file, book, tally, run.SliceRows))
            {
                cancel.ThrowIfCancellationRequested();
                await JudgeAsync(connection, book, tally, doubtful).ConfigureAwait(false);
                foreach (var group in rows.GroupBy(row => book.AreaOf(row.Values!), StringComparer.Ordinal))
                {
                    if (done.TryGetValue((number, group.Key), out var before))
                    {
                        tally.Add(before);
                        continue;
                    }

                    var together = group.ToList();
                    if (await WriteAsync(connection, book, run, number, group.Key, together, cancel).ConfigureAwait(false) is { } decisions)
                    {
                        tally.Add(together, decisions);
                    }
                    else
                    {
                        tally.Add((await runs.DoneAsync(run, cancel).ConfigureAwait(false))[(number, group.Key)]);
                    }
                }

                progress?.Report(new ImportProgress(tally.Rows, number + 1));
            }
        }

        await runs.FinishAsync(run, cancel).ConfigureAwait(false);
        return tally.Report(isApplied: true);
    }

    // What else is wrong with rows that have a fault, so that whoever corrects them learns all of it at once; nothing of them is written.
    private async Task JudgeAsync(DbConnection connection, RegisterBook book, ImportTally tally, IReadOnlyList<RegisterRow> doubtful)
    {
        foreach (var group in doubtful.GroupBy(row => book.AreaOf(row.Values!), StringComparer.Ordinal))
        {
            var together = group.ToList();
            tally.Judge(together, await book.DecideAsync(Slice(connection, null, group.Key, together)).ConfigureAwait(false));
        }
    }

    // Nothing where another import of the same file has brought the slice in meanwhile.
    private async Task<IReadOnlyList<RowDecision>?> WriteAsync(
        DbConnection connection,
        RegisterBook book,
        ImportRunRow run,
        int number,
        string area,
        IReadOnlyList<RegisterRow> rows,
        CancellationToken cancel
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var transaction = await database.BeginAsync(connection, cancel).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                try
                {
                    if (attempt > 1 && await ImportRuns.IsDoneAsync(connection, transaction, run, number, area).ConfigureAwait(false))
                    {
                        return null;
                    }

                    var slice = Slice(connection, transaction, area, rows);
                    var decisions = await book.DecideAsync(slice).ConfigureAwait(false);
                    slice.Changes.Add(TableChange.Insert(Tables.ImportSlice, [Note(run, number, area, decisions, slice.Now)]));
                    await database
                        .WriteAsync(transaction, [.. slice.Changes.Where(change => change.Count > 0)], cancel)
                        .ConfigureAwait(false);
                    await transaction.CommitAsync(cancel).ConfigureAwait(false);
                    return decisions;
                }
                catch (Exception error) when (attempt < Attempts && database.IsConflict(error))
                {
                    // A settlement or another import wrote one of the rows: read them again and decide again.
                }
            }
        }
    }

    private Slice Slice(DbConnection connection, DbTransaction? transaction, string area, IReadOnlyList<RegisterRow> rows) =>
        new(database, connection, transaction, area, Instants.Of(clock.GetUtcNow()), ids, [.. rows.Select(row => row.Values!)]);

    private static ImportSliceRow Note(ImportRunRow run, int number, string area, IReadOnlyList<RowDecision> decisions, long now) =>
        new()
        {
            Area = area,
            Run = run.Id,
            Slice = number,
            Matched = decisions.Count(decision => decision.Verdict == Verdict.Matched),
            Made = decisions.Count(decision => decision.Verdict == Verdict.New),
            Changed = decisions.Count(decision => decision.Verdict == Verdict.Changed),
            Refused = decisions.Count(decision => decision.Verdict == Verdict.Refused),
            At = now,
        };

    // Slices are cut by the rows of the list, the refused ones too, so that they are the same each time.
    private static IEnumerable<(int Number, IReadOnlyList<RegisterRow> Rows, IReadOnlyList<RegisterRow> Doubtful)> Slices(
        RegisterFile file,
        RegisterBook book,
        ImportTally tally,
        int size
    )
    {
        var (rows, doubtful) = (new List<RegisterRow>(size), new List<RegisterRow>());
        var number = 0;
        foreach (var row in file.Rows)
        {
            if (tally.Take(row))
            {
                rows.Add(row);
            }
            else if (book.CanJudge(row))
            {
                doubtful.Add(row);
            }

            if (tally.Rows % size == 0)
            {
                yield return (number++, rows, doubtful);
                (rows, doubtful) = (new List<RegisterRow>(size), []);
            }
        }

        if (rows.Count > 0 || doubtful.Count > 0)
        {
            yield return (number, rows, doubtful);
        }
    }
}
