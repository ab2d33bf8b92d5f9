using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Transactions;

/// <summary>Rows that a transaction adds to a table whose rows are never altered.</summary>
internal sealed class NewRows<T>(Table<T> table) : IRowSet
    where T : class
{
    private readonly List<T> _rows = [];

    public IReadOnlyList<T> Rows => _rows;

    public int Mark => _rows.Count;

    public void Add(T row) => _rows.Add(row);

    public void TakeBack(int mark) => _rows.RemoveRange(mark, _rows.Count - mark);

    public void Collect(List<TableChange> changes)
    {
        if (_rows.Count > 0)
        {
            changes.Add(TableChange.Insert(table, _rows));
        }
    }
}
