namespace Tuodi.Storage.Rows;

/// <summary>Rows of one table that are to be inserted or updated, as a database needs them.</summary>
public abstract class TableChange
{
    /// <summary>The table.</summary>
    public abstract string Table { get; }

    /// <summary>Whether rows are updated; each must then stand at the version before its own.</summary>
    public abstract bool IsUpdate { get; }

    /// <summary>The primary key.</summary>
    public abstract IReadOnlyList<string> Keys { get; }

    /// <summary>The columns.</summary>
    public abstract IReadOnlyList<(string Name, ColumnKind Kind)> Columns { get; }

    /// <summary>How many rows.</summary>
    public abstract int Count { get; }

    /// <summary>One value.</summary>
    public abstract object? Value(int row, int column);

    /// <summary>All values of a column.</summary>
    public abstract Array Values(int column);

    /// <summary>The insertion of rows.</summary>
    public static TableChange Insert<T>(Table<T> table, IReadOnlyList<T> rows)
        where T : class => new Rows<T>(table, rows, false);

    /// <summary>The update of rows, guarded by their versions.</summary>
    public static TableChange Update<T>(Table<T> table, IReadOnlyList<T> rows)
        where T : class => new Rows<T>(table, rows, true);

    private sealed class Rows<T>(Table<T> table, IReadOnlyList<T> rows, bool update) : TableChange
        where T : class
    {
        public override string Table => table.Name;

        public override bool IsUpdate => update;

        public override IReadOnlyList<string> Keys => table.Keys;

        public override IReadOnlyList<(string Name, ColumnKind Kind)> Columns { get; } =
        [.. table.Columns.Select(column => (column.Name, column.Kind))];

        public override int Count => rows.Count;

        public override object? Value(int row, int column) => table.Columns[column].Value(rows[row]);

        public override Array Values(int column) => table.Columns[column].Values(rows);
    }
}
