using System.Globalization;
using System.Reflection;
using System.Text;

namespace Tuodi.Storage.Rows;

/// <summary>A column of a table: its name and how its value is taken from a row.</summary>
/// <typeparam name="T">The row.</typeparam>
public sealed class Column<T>
{
    private readonly Func<T, string?>? _text;
    private readonly Func<T, long?>? _whole;
    private readonly Func<T, byte[]?>? _bytes;
    private readonly Func<T, DateOnly?>? _day;

    private Column(string name, Func<T, string?> text) => (Name, Kind, _text) = (name, ColumnKind.Text, text);

    private Column(string name, Func<T, long?> whole) => (Name, Kind, _whole) = (name, ColumnKind.Whole, whole);

    private Column(string name, Func<T, byte[]?> bytes) => (Name, Kind, _bytes) = (name, ColumnKind.Bytes, bytes);

    private Column(string name, Func<T, DateOnly?> day) => (Name, Kind, _day) = (name, ColumnKind.Day, day);

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
            _ when type == typeof(string) => new(name, Getter<string?>(property)),
            _ when type == typeof(byte[]) => new(name, Getter<byte[]?>(property)),
            _ when type == typeof(long) => new(name, Wrap(Getter<long>(property), value => (long?)value)),
            _ when type == typeof(long?) => new(name, Getter<long?>(property)),
            _ when type == typeof(int) => new(name, Wrap(Getter<int>(property), value => (long?)value)),
            _ when type == typeof(bool) => new(name, Wrap(Getter<bool>(property), value => (long?)(value ? 1 : 0))),
            _ when type == typeof(DateOnly) => new(name, Wrap(Getter<DateOnly>(property), value => (DateOnly?)value)),
            _ when type == typeof(DateOnly?) => new(name, Getter<DateOnly?>(property)),
            _ => throw new InvalidOperationException($"{typeof(T).Name}.{property.Name} cannot be stored"),
        };
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
