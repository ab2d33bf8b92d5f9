using System.Data.Common;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Auditing;

/// <summary>Reads all messages once, in the order of the entries that answer for them.</summary>
/// <param name="connection">A connection of its own.</param>
/// <param name="since">When the trail began, in microseconds: older messages have no entry.</param>
/// <param name="findings">Where messages without an entry are told.</param>
internal sealed class MessageCursor(DbConnection connection, long since, AuditFindings findings) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<StoredMessage> _rows = TypedRows
        .ReadAsync(connection, StoredMessage.Select, null, StoredMessage.Read)
        .GetAsyncEnumerator();
    private AuditPlace _stray;
    private long _strays;

    public long Compared { get; private set; }

    private bool HasRow { get; set; }

    private MessageRow Row => _rows.Current.Row;

    /// <summary>Goes to the first message.</summary>
    public async Task BeginAsync() => await NextAsync().ConfigureAwait(false);

    /// <summary>Takes the messages of an entry; those before it belong to none.</summary>
    /// <returns>How many they are, whether they are whole and their places 1, 2, 3 and so on, and the digest of them.</returns>
    public async Task<(long Count, bool IsInOrder, byte[] Digest)> TakeAsync(AuditEntryRow entry)
    {
        await SkipAsync(new AuditPlace(entry.Chain, entry.Number)).ConfigureAwait(false);
        var digest = new AuditHash();
        var count = 0L;
        var inOrder = true;
        while (HasRow && Row.Chain == entry.Chain && Row.Entry == entry.Number)
        {
            count++;
            inOrder &= _rows.Current.IsWhole && Row.Place == count;
            digest.Add(Row);
            await NextAsync().ConfigureAwait(false);
        }

        Compared += count;
        return (count, inOrder, digest.Value());
    }

    /// <summary>Takes what is left when all entries were read.</summary>
    public async Task EndAsync()
    {
        while (HasRow)
        {
            Stray(Row);
            await NextAsync().ConfigureAwait(false);
        }

        TellStrays();
    }

    public ValueTask DisposeAsync() => _rows.DisposeAsync();

    private async Task SkipAsync(AuditPlace to)
    {
        while (HasRow && (Row.Chain, Row.Entry).CompareTo((to.Chain, to.Number)) < 0)
        {
            Stray(Row);
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
