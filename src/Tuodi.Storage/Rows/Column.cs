using System.Diagnostics.CodeAnalysis;
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

    private Column(string name, Func<T, string?>? text, Func<T, long?>? whole, Func<T, byte[]?>? bytes)
    {
        Name = name;
        _text = text;
        _whole = whole;
        _bytes = bytes;
        Kind =
            text is not null ? ColumnKind.Text
            : whole is not null ? ColumnKind.Whole
            : ColumnKind.Bytes;
    }

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
            _ when type == typeof(string) => new(name, Getter<string?>(property), null, null),
            _ when type == typeof(byte[]) => new(name, null, null, Getter<byte[]?>(property)),
            _ when type == typeof(long) => new(name, null, Wrap(Getter<long>(property), value => (long?)value), null),
            _ when type == typeof(long?) => new(name, null, Getter<long?>(property), null),
            _ when type == typeof(int) => new(name, null, Wrap(Getter<int>(property), value => (long?)value), null),
            _ when type == typeof(bool) => new(name, null, Wrap(Getter<bool>(property), value => (long?)(value ? 1 : 0)), null),
            _ when type == typeof(DateOnly) => new(name, Wrap(Getter<DateOnly>(property), value => Day(value)), null, null),
            _ when type == typeof(DateOnly?) => new(name, Wrap(Getter<DateOnly?>(property), Day), null, null),
            _ => throw new InvalidOperationException($"{typeof(T).Name}.{property.Name} cannot be stored"),
        };
    }

    /// <summary>The value of a row, as the database takes it.</summary>
    public object? Value(T row) => _text is not null ? _text(row) : _whole is not null ? _whole(row) : _bytes!(row);

    /// <summary>The values of rows as one array of the column's kind.</summary>
    [SuppressMessage("Performance", "CA1859", Justification = "the kind decides the type of the array")]
    public Array Values(IReadOnlyList<T> rows)
    {
        if (_text is not null)
        {
            var texts = new string?[rows.Count];
            for (var i = 0; i < texts.Length; i++)
            {
                texts[i] = _text(rows[i]);
            }

            return texts;
        }

        if (_whole is not null)
        {
            var wholes = new long?[rows.Count];
            for (var i = 0; i < wholes.Length; i++)
            {
                wholes[i] = _whole(rows[i]);
            }

            return wholes;
        }

        var bytes = new byte[]?[rows.Count];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = _bytes!(rows[i]);
        }

        return bytes;
    }

    private static Func<T, TValue> Getter<TValue>(PropertyInfo property) => property.GetMethod!.CreateDelegate<Func<T, TValue>>();

    private static Func<T, TTo> Wrap<TFrom, TTo>(Func<T, TFrom> getter, Func<TFrom, TTo> to) => row => to(getter(row));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

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
