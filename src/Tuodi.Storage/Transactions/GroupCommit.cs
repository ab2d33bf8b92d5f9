using System.Collections.Concurrent;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;

namespace Tuodi.Storage.Transactions;

/// <summary>Does acts: those of one person in order, those of many persons side by side, all that wait together in one commit.</summary>
public sealed class GroupCommit : IAsyncDisposable
{
    private readonly Lane[] _lanes;
    private readonly Lane _together;
    private readonly CommitLimits _limits;
    private readonly TimeProvider _clock;
    private readonly CommitMeter _meter;
    private readonly SemaphoreSlim _turns;
    private readonly ConcurrentDictionary<MessageKey, Pending> _running = new();

    /// <summary>Starts the lanes.</summary>
    /// <param name="database">The database.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="ids">Makes ids.</param>
    /// <param name="node">The server's number.</param>
    /// <param name="limits">The limits.</param>
    public GroupCommit(IDatabase database, TimeProvider clock, IdSource ids, long node, CommitLimits limits)
    {
        _limits = limits;
        _clock = clock;
        var turn = -1L;
        _meter = new CommitMeter(clock, () => _lanes?.Sum(lane => (long)lane.Waiting) ?? 0);
        _turns = new SemaphoreSlim(database.Commits);
        Lane NewLane() => new(database, clock, ids, limits, _meter, _turns, () => AuditChain.Of(node, Interlocked.Increment(ref turn)));
        _lanes = [.. Enumerable.Range(0, database.Writers).Select(_ => NewLane())];
        _together = NewLane();
        foreach (var lane in _lanes)
        {
            lane.Start();
        }
    }

    /// <summary>Does an act; when this returns it is on the disk.</summary>
    /// <exception cref="Refusal">It is not done, and why; nothing was written.</exception>
    /// <exception cref="BusyException">Too many wait; nothing was written.</exception>
    /// <exception cref="System.Data.Common.DbException">The database failed; only a repetition finds out what happened.</exception>
    public async Task<Done> RunAsync(Act act, CancellationToken cancel)
    {
        var pending = new Pending(act, _clock.GetTimestamp());
        var key = new MessageKey(act.Request.Sender, act.Request.Msgid);
        var running = _running.GetOrAdd(key, pending);
        if (!ReferenceEquals(running, pending))
        {
            return await RepetitionAsync(running, act, cancel).ConfigureAwait(false);
        }

        try
        {
            var lane = _lanes[unchecked((uint)string.GetHashCode(act.Key, StringComparison.Ordinal)) % (uint)_lanes.Length];
            if (!lane.TryAdd(pending))
            {
                // Repetitions that wait for this one are told, too.
                pending.Fail(new BusyException());
            }

            return await pending.Answer.ConfigureAwait(false);
        }
        finally
        {
            _running.TryRemove(key, out _);
        }
    }

    /// <summary>Does acts of one division in one commit and in the order given: ids, times and the audit trail then follow from what is asked alone, not from who waited when.</summary>
    /// <param name="acts">The acts; a person's later act must not be in an earlier call that still runs.</param>
    /// <returns>How each went, all of them decided: done, or faulted with its <see cref="Refusal"/>.</returns>
    public async Task<IReadOnlyList<Task<Done>>> RunTogetherAsync(IReadOnlyList<Act> acts)
    {
        var pending = acts.Select(act => new Pending(act, _clock.GetTimestamp())).ToList();
        await _together.RunTogetherAsync(pending).ConfigureAwait(false);
        return pending.ConvertAll(each => each.Answer);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _together.DisposeAsync().ConfigureAwait(false);
        foreach (var lane in _lanes)
        {
            await lane.DisposeAsync().ConfigureAwait(false);
        }

        _turns.Dispose();
        _meter.Dispose();
    }

    private async Task<Done> RepetitionAsync(Pending running, Act act, CancellationToken cancel)
    {
        if (!running.Act.Request.Content.AsSpan().SequenceEqual(act.Request.Content) || running.Act.Request.Infno != act.Request.Infno)
        {
            throw Refusal.OtherContent();
        }

        try
        {
            return await running.Answer.WaitAsync(_limits.Patience, _clock, cancel).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new Refusal(
                "该交易正在处理中，请稍后以同一报文重试",
                "This request is still running; repeat it unchanged a little later",
                RefusalKind.Running
            );
        }
    }
}
