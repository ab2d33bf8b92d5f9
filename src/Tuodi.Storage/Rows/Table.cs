using System.Data.Common;
using System.Reflection;

namespace Tuodi.Storage.Rows;

/// <summary>A table and the record that is a row of it; columns are the record's properties in their order.</summary>
/// <typeparam name="T">The row.</typeparam>
public sealed class Table<T>
    where T : class
{
    /// <summary>The table of a record.</summary>
    /// <param name="name">The name in the database.</param>
    /// <param name="keys">The columns of the primary key.</param>
    /// <exception cref="InvalidOperationException">A key is no column, or a property cannot be stored.</exception>
    public Table(string name, params IReadOnlyList<string> keys)
    {
        Name = name;
        Keys = keys;
        Columns =
        [
            .. typeof(T)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod is not null)
                .Select(Column<T>.Of),
        ];
        IsVersioned = Columns.Any(column => column.Name == VersionColumn);
        if (keys.Except(Columns.Select(column => column.Name)).FirstOrDefault() is { } unknown)
        {
            throw new InvalidOperationException($"{name} has no column {unknown}");
        }
    }

    /// <summary>The column that counts how often a row was written.</summary>
    public const string VersionColumn = "version";

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The columns of the primary key, the area first in tables that are spread.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column<T>> Columns { get; }

    /// <summary>Whether rows may be updated, guarded by their version.</summary>
    public bool IsVersioned { get; }

    /// <summary>The start of a query for whole rows.</summary>
    public string Select => field ??= $"select {string.Join(", ", Columns.Select(column => column.Name))} from {Name}";

    /// <summary>The row at which a reader stands, whose columns begin with those of <see cref="Select"/>.</summary>
    public T Read(DbDataReader reader)
    {
        var row = Activator.CreateInstance<T>();
        for (var i = 0; i < Columns.Count; i++)
        {
            Columns[i].Read(reader, i, row);
        }

        return row;
    }
}
