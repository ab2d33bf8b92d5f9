using System.Data;
using System.Data.Common;
using System.Threading.Channels;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Transactions;

/// <summary>Does acts one after the other, as many in one commit as are waiting: nobody waits for a timer, and nobody commits alone under load.</summary>
internal sealed class Lane(
    IDatabase database,
    TimeProvider clock,
    IdSource ids,
    CommitLimits limits,
    CommitMeter meter,
    SemaphoreSlim turns,
    Func<AuditChain> chains
) : IAsyncDisposable
{
    /// <summary>How often a batch is tried again on a new connection; a database that stays away is told to those who wait.</summary>
    private const int LossesMax = 1;

    private readonly Channel<Pending> _queue = Channel.CreateBounded<Pending>(
        new BoundedChannelOptions(limits.Waiting) { SingleReader = true }
    );
    private readonly List<Pending> _kept = [];
    private AuditChain _chain = chains();
    private DbConnection? _connection;
    private bool _isCommitting;
    private Task? _loop;

    /// <summary>How many acts wait.</summary>
    public int Waiting => _queue.Reader.Count;

    /// <summary>Takes an act in; false when too many are waiting.</summary>
    public bool TryAdd(Pending pending) => _queue.Writer.TryWrite(pending);

    /// <summary>Does acts as one batch at once; only for a lane that was not started and takes nothing in.</summary>
    public Task RunTogetherAsync(List<Pending> acts) => acts.Count == 0 ? Task.CompletedTask : DoAsync(acts);

    public void Start() => _loop = Task.Run(LoopAsync);

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (_loop is not null)
        {
            await _loop.ConfigureAwait(false);
        }

        await DropAsync().ConfigureAwait(false);
    }

    private async Task LoopAsync()
    {
        while (_kept.Count > 0 || await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var batch = Take();
            await DoAsync(batch).ConfigureAwait(false);
        }
    }

    // Always ends, and with an answer or an error for every act: the loop must outlive whatever the database does.
    private async Task DoAsync(List<Pending> batch)
    {
        var losses = 0;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await RunAsync(batch).ConfigureAwait(false);
                return;
            }
            catch (Exception error) when (batch.Count == 1 && attempt < limits.Attempts && database.IsConflict(error))
            {
                // Read again what the other wrote, and decide again.
            }
            catch (Exception error) when (database.IsLost(error) && !database.IsConflict(error) && losses++ < LossesMax)
            {
                // Whether or not the commit was reached: an act that was done finds its stored answer.
                await DropAsync().ConfigureAwait(false);
            }
            catch (Exception error) when (batch.Count > 1 && IsOfOne(error))
            {
                // One act's conflict or defect must not fail the others of its batch: each is tried by itself.
                foreach (var pending in batch)
                {
                    await DoAsync([pending]).ConfigureAwait(false);
                }

                return;
            }
            catch (Exception error)
            {
                await DropAsync().ConfigureAwait(false);
                foreach (var pending in batch)
                {
                    pending.Fail(error);
                    meter.Told(pending);
                }

                return;
            }
        }
    }

    private bool IsOfOne(Exception error) =>
        database.IsConflict(error) || (_connection is { State: ConnectionState.Open } && !database.IsLost(error));

    // What waits, as far as it belongs to one area: a transaction touches one.
    private List<Pending> Take()
    {
        while (_kept.Count < limits.Batch && _queue.Reader.TryRead(out var pending))
        {
            _kept.Add(pending);
        }

        var area = _kept[0].Act.Request.Area;
        var batch = _kept.Where(pending => pending.Act.Request.Area == area).Take(limits.Batch).ToList();
        _kept.RemoveAll(batch.Contains);
        return batch;
    }

    private async Task RunAsync(List<Pending> batch)
    {
        if (_connection is { State: not ConnectionState.Open })
        {
            await DropAsync().ConfigureAwait(false);
        }

        _connection ??= await database.ConnectAsync(CancellationToken.None).ConfigureAwait(false);

        // Read and decided outside of the transaction, so that one lane decides while another commits. A row that somebody else has
        // changed meanwhile is found by its version, one that somebody else has made by its key.
        var world = new World(database, _connection, null, batch[0].Act.Request.Area, Micros(), ids);
        await world.PrefetchAsync([.. batch.Select(pending => pending.Act)]).ConfigureAwait(false);
        foreach (var pending in batch)
        {
            await DecideAsync(world, pending).ConfigureAwait(false);
        }

        var entry = world.Messages.Count == 0 ? null : _chain.Seal(world.Area, world.Now, world.Messages);
        if (entry is not null)
        {
            world.Insert(entry);
        }

        var changes = world.Changes();
        if (changes.Count > 0)
        {
            await CommitAsync(_connection, changes, [.. batch.Select(pending => pending.Decision).OfType<Decision>()])
                .ConfigureAwait(false);
            meter.Committed(batch.Count);
        }

        if (entry is not null)
        {
            _chain.Committed(entry);
        }

        foreach (var pending in batch)
        {
            meter.Told(pending);
            pending.Complete();
        }
    }

    private async Task CommitAsync(DbConnection connection, IReadOnlyList<TableChange> changes, IReadOnlyList<Decision> decisions)
    {
        await turns.WaitAsync().ConfigureAwait(false);
        try
        {
            var transaction = await database.BeginAsync(connection, CancellationToken.None).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                await database.WriteAsync(transaction, changes, CancellationToken.None).ConfigureAwait(false);
                foreach (var decision in decisions)
                {
                    await AuditTrail.AppendAsync(database, connection, transaction, clock, decision).ConfigureAwait(false);
                }

                _isCommitting = true;
                await transaction.CommitAsync().ConfigureAwait(false);
                _isCommitting = false;
            }
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task DecideAsync(World world, Pending pending)
    {
        var act = pending.Act;
        if (await world.MessageAsync(act.Request.Sender, act.Request.Msgid).ConfigureAwait(false) is { } known)
        {
            if (known.Content.AsSpan().SequenceEqual(act.Request.Content) && known.Infno == act.Request.Infno)
            {
                pending.Decided(new Done(known.Answer, known.Reference), null);
            }
            else
            {
                pending.Refused(Refusal.OtherContent());
            }

            return;
        }

        var mark = world.Mark();
        try
        {
            var done = await act.RunAsync(world).ConfigureAwait(false);
            world.Remember(
                new MessageRow
                {
                    Sender = act.Request.Sender,
                    Msgid = act.Request.Msgid,
                    Area = act.Request.Area,
                    Infno = act.Request.Infno,
                    Content = act.Request.Content,
                    Reference = done.Reference,
                    Answer = done.Answer,
                    At = world.Now,
                    Chain = _chain.Id,
                    Entry = _chain.Next,
                    Place = world.Messages.Count + 1,
                }
            );
            pending.Decided(done, act.Decision(done));
        }
        catch (Refusal refusal)
        {
            world.TakeBack(mark);
            pending.Refused(refusal);
        }
        catch (Exception error) when (error is not DbException)
        {
            // A defect in one act must neither write half of it nor fail the others.
            world.TakeBack(mark);
            pending.Broken(error);
        }
    }

    private long Micros() => Instants.Of(clock.GetUtcNow());

    private async Task DropAsync()
    {
        if (_isCommitting)
        {
            // Whether the commit took effect is not known; a chain begins that need not know.
            _isCommitting = false;
            _chain = chains();
        }

        if (_connection is { } connection)
        {
            _connection = null;
            try
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }
            catch (DbException)
            {
                // It is given up because it does not work; it need not work for that.
            }
        }
    }
}
