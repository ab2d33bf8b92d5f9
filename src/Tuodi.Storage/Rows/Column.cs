using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Tuodi.Storage.Rows;

/// <summary>A column of a table: its name, how its value is taken from a row and how it is put into one.</summary>
/// <typeparam name="T">The row.</typeparam>
public sealed class Column<T>
{
    private readonly Func<T, string?>? _text;
    private readonly Func<T, long?>? _whole;
    private readonly Func<T, byte[]?>? _bytes;
    private readonly Func<T, DateOnly?>? _day;
    private readonly Action<DbDataReader, int, T> _read;

    private Column(string name, Func<T, string?> text, Action<DbDataReader, int, T> read) =>
        (Name, Kind, _text, _read) = (name, ColumnKind.Text, text, read);

    private Column(string name, Func<T, long?> whole, Action<DbDataReader, int, T> read) =>
        (Name, Kind, _whole, _read) = (name, ColumnKind.Whole, whole, read);

    private Column(string name, Func<T, byte[]?> bytes, Action<DbDataReader, int, T> read) =>
        (Name, Kind, _bytes, _read) = (name, ColumnKind.Bytes, bytes, read);

    private Column(string name, Func<T, DateOnly?> day, Action<DbDataReader, int, T> read) =>
        (Name, Kind, _day, _read) = (name, ColumnKind.Day, day, read);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it holds.</summary>
    public ColumnKind Kind { get; }

    /// <summary>The column of a property: <c>ValidFrom</c> is <c>valid_from</c>.</summary>
    internal static Column<T> Of(PropertyInfo property)
    {
        var name = Snake(property.Name);
        var type = property.PropertyType;
        return type switch
        {
            _ when type == typeof(string) => new(name, Getter<string?>(property), Reads<string?>(property, (row, i) => row.GetString(i))),
            _ when type == typeof(byte[]) => new(
                name,
                Getter<byte[]?>(property),
                Reads<byte[]?>(property, (row, i) => row.GetFieldValue<byte[]>(i))
            ),
            _ when type == typeof(long) => new(
                name,
                Wrap(Getter<long>(property), value => (long?)value),
                Reads(property, (row, i) => row.GetInt64(i))
            ),
            _ when type == typeof(long?) => new(name, Getter<long?>(property), Reads<long?>(property, (row, i) => row.GetInt64(i))),
            _ when type == typeof(int) => new(
                name,
                Wrap(Getter<int>(property), value => (long?)value),
                Reads(property, (row, i) => checked((int)row.GetInt64(i)))
            ),
            _ when type == typeof(bool) => new(
                name,
                Wrap(Getter<bool>(property), value => (long?)(value ? 1 : 0)),
                Reads(property, (row, i) => row.GetInt64(i) != 0)
            ),
            _ when type == typeof(DateOnly) => new(name, Wrap(Getter<DateOnly>(property), value => (DateOnly?)value), Reads(property, Day)),
            _ when type == typeof(DateOnly?) => new(name, Getter<DateOnly?>(property), Reads<DateOnly?>(property, (row, i) => Day(row, i))),
            _ => throw new InvalidOperationException($"{typeof(T).Name}.{property.Name} cannot be stored"),
        };
    }

    /// <summary>Puts the value of a column of what was read into a row; what is null stays as a new row has it.</summary>
    /// <param name="reader">Stands at the row that was read.</param>
    /// <param name="ordinal">The column there, from 0.</param>
    /// <param name="row">The row.</param>
    internal void Read(DbDataReader reader, int ordinal, T row)
    {
        if (!reader.IsDBNull(ordinal))
        {
            _read(reader, ordinal, row);
        }
    }

    /// <summary>The value of a row; a day as text.</summary>
    public object? Value(T row) =>
        Kind switch
        {
            ColumnKind.Text => _text!(row),
            ColumnKind.Whole => _whole!(row),
            ColumnKind.Day => _day!(row)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => _bytes!(row),
        };

    /// <summary>The values of rows as one array of the column's kind.</summary>
    public Array Values(IReadOnlyList<T> rows) =>
        Kind switch
        {
            ColumnKind.Text => Each(rows, _text!),
            ColumnKind.Whole => Each(rows, _whole!),
            ColumnKind.Day => Each(rows, _day!),
            _ => Each(rows, _bytes!),
        };

    private static TValue[] Each<TValue>(IReadOnlyList<T> rows, Func<T, TValue> getter)
    {
        var values = new TValue[rows.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = getter(rows[i]);
        }

        return values;
    }

    private static Func<T, TValue> Getter<TValue>(PropertyInfo property) => property.GetMethod!.CreateDelegate<Func<T, TValue>>();

    private static Action<DbDataReader, int, T> Reads<TValue>(PropertyInfo property, Func<DbDataReader, int, TValue> value)
    {
        var set = property.SetMethod!.CreateDelegate<Action<T, TValue>>();
        return (reader, ordinal, row) => set(row, value(reader, ordinal));
    }

    private static DateOnly Day(DbDataReader reader, int ordinal) =>
        reader.GetValue(ordinal) is string text
            ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : reader.GetFieldValue<DateOnly>(ordinal);

    private static Func<T, TTo> Wrap<TFrom, TTo>(Func<T, TFrom> getter, Func<TFrom, TTo> to) => row => to(getter(row));

    private static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
