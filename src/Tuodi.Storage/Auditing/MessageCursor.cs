using System.Data.Common;
using Dapper;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Auditing;

/// <summary>Reads all messages once, in the order of the entries that answer for them.</summary>
/// <param name="connection">A connection of its own.</param>
/// <param name="since">When the trail began, in microseconds: older messages have no entry.</param>
/// <param name="findings">Where messages without an entry are told.</param>
internal sealed class MessageCursor(DbConnection connection, long since, AuditFindings findings) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<MessageRow> _rows = connection
        .QueryUnbufferedAsync<MessageRow>($"{Tables.Message.Select} order by chain, entry, place")
        .GetAsyncEnumerator();
    private AuditPlace _stray;
    private long _strays;

    public long Compared { get; private set; }

    private bool HasRow { get; set; }

    /// <summary>Goes to the first message.</summary>
    public async Task BeginAsync() => await NextAsync().ConfigureAwait(false);

    /// <summary>Takes the messages of an entry; those before it belong to none.</summary>
    /// <returns>How many they are, whether their places are 1, 2, 3 and so on, and the digest of them.</returns>
    public async Task<(long Count, bool IsInOrder, byte[] Digest)> TakeAsync(AuditEntryRow entry)
    {
        await SkipAsync(new AuditPlace(entry.Chain, entry.Number)).ConfigureAwait(false);
        var digest = new AuditHash();
        var count = 0L;
        var inOrder = true;
        while (HasRow && _rows.Current.Chain == entry.Chain && _rows.Current.Entry == entry.Number)
        {
            count++;
            inOrder &= _rows.Current.Place == count;
            digest.Add(_rows.Current);
            await NextAsync().ConfigureAwait(false);
        }

        Compared += count;
        return (count, inOrder, digest.Value());
    }

    /// <summary>Takes what is left when all entries were read.</summary>
    public Task EndAsync() => SkipAsync(new AuditPlace(long.MaxValue, long.MaxValue));

    public ValueTask DisposeAsync() => _rows.DisposeAsync();

    private async Task SkipAsync(AuditPlace to)
    {
        while (HasRow && (_rows.Current.Chain, _rows.Current.Entry).CompareTo((to.Chain, to.Number)) < 0)
        {
            Stray(_rows.Current);
            await NextAsync().ConfigureAwait(false);
        }

        TellStrays();
    }

    private void Stray(MessageRow message)
    {
        if (message.Entry == 0 && message.At < since)
        {
            return;
        }

        var place = new AuditPlace(message.Chain, message.Entry);
        if (place != _stray)
        {
            TellStrays();
        }

        _stray = place;
        _strays++;
    }

    private void TellStrays()
    {
        if (_strays > 0)
        {
            findings.MessagesInserted(_stray, _strays);
            _strays = 0;
        }
    }

    private async Task NextAsync() => HasRow = await _rows.MoveNextAsync().ConfigureAwait(false);
}
