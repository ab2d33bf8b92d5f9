using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Transactions;

/// <summary>The rows of one table that a transaction has read, made or changed; what a refused act did to them is taken back.</summary>
/// <param name="table">The table.</param>
/// <param name="keyOf">The key of a row.</param>
/// <param name="ownerOf">To whom or what a row belongs, for as long as there is the row.</param>
/// <param name="versionOf">The version of a row.</param>
/// <param name="withVersion">The row at a version.</param>
internal sealed class RowSet<TKey, TOwner, T>(
    Table<T> table,
    Func<T, TKey> keyOf,
    Func<T, TOwner> ownerOf,
    Func<T, long> versionOf,
    Func<T, long, T> withVersion
) : IRowSet
    where TKey : notnull
    where TOwner : notnull
    where T : class
{
    private readonly Dictionary<TKey, Entry> _rows = [];

    // Every act asks for the rows of one owner; looking through those of all owners would cost each act the whole batch.
    private readonly Dictionary<TOwner, List<TKey>> _owned = [];
    private readonly List<TKey> _touched = [];
    private readonly List<(TKey Key, Entry? Before)> _undo = [];

    public int Mark => _undo.Count;

    /// <summary>Whether it is known of a key that there is, or is not, a row.</summary>
    public bool Knows(TKey key) => _rows.ContainsKey(key);

    public T? Find(TKey key) => _rows.TryGetValue(key, out var found) ? found.Row : null;

    /// <summary>The rows of an owner that are known, in no order.</summary>
    public IEnumerable<T> Of(TOwner owner) => _owned.TryGetValue(owner, out var keys) ? keys.Select(Find).OfType<T>() : [];

    /// <summary>Takes note of what the database holds under a key, unless more is known already.</summary>
    public void Loaded(TKey key, T? row)
    {
        if (_rows.TryAdd(key, new Entry(row, row is null ? null : versionOf(row), false)) && row is not null)
        {
            Own(key, row);
        }
    }

    /// <exception cref="InvalidOperationException">There is such a row.</exception>
    public void Insert(T row)
    {
        var key = keyOf(row);
        var before = _rows.GetValueOrDefault(key);
        if (before?.Row is not null)
        {
            throw new InvalidOperationException($"{table.Name} has such a row already");
        }

        Own(key, row);
        Set(key, before, new Entry(withVersion(row, 1), null, true));
    }

    /// <exception cref="InvalidOperationException">The row was not read.</exception>
    public void Update(T row)
    {
        var key = keyOf(row);
        if (_rows.GetValueOrDefault(key) is not { Row: not null } before)
        {
            throw new InvalidOperationException($"A row of {table.Name} is written that was not read");
        }

        // However many acts of a transaction change a row, the database sees one step.
        Set(key, before, new Entry(withVersion(row, (before.Stored ?? 0) + 1), before.Stored, true));
    }

    public void TakeBack(int mark)
    {
        for (var i = _undo.Count - 1; i >= mark; i--)
        {
            var (key, before) = _undo[i];
            if (before is null)
            {
                _rows.Remove(key);
            }
            else
            {
                _rows[key] = before;
            }
        }

        _undo.RemoveRange(mark, _undo.Count - mark);
    }

    public void Collect(List<TableChange> changes)
    {
        var made = new List<T>();
        var changed = new List<T>();
        foreach (var key in _touched.Distinct())
        {
            if (_rows.GetValueOrDefault(key) is { Row: { } row, IsChanged: true } entry)
            {
                (entry.Stored is null ? made : changed).Add(row);
            }
        }

        if (made.Count > 0)
        {
            changes.Add(TableChange.Insert(table, made));
        }

        if (changed.Count > 0)
        {
            changes.Add(TableChange.Update(table, changed));
        }
    }

    private void Own(TKey key, T row)
    {
        var owner = ownerOf(row);
        if (!_owned.TryGetValue(owner, out var keys))
        {
            _owned.Add(owner, keys = []);
        }

        // A row that was taken back and is made again has its place already.
        if (!keys.Contains(key))
        {
            keys.Add(key);
        }
    }

    private void Set(TKey key, Entry? before, Entry after)
    {
        _undo.Add((key, before));
        _rows[key] = after;
        _touched.Add(key);
    }

    // Stored is the version that the database holds, or nothing where it holds no such row.
    private sealed record Entry(T? Row, long? Stored, bool IsChanged);
}
