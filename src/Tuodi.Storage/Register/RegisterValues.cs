namespace Tuodi.Storage.Register;

/// <summary>What a row of a list says: of each column a value, nothing, or, where the list has no such column, not even that.</summary>
/// <param name="shape">The list.</param>
public sealed class RegisterValues(RegisterShape shape)
{
    private readonly object?[] _values = new object?[shape.Columns.Count];
    private readonly bool[] _said = new bool[shape.Columns.Count];

    /// <summary>Sets what a column says.</summary>
    /// <param name="place">The place of the column.</param>
    /// <param name="value">A text, a <see cref="DateOnly"/>, or a <see cref="long"/> for amounts, numbers, flags and instants.</param>
    public void Set(int place, object? value) => (_values[place], _said[place]) = (value, true);

    /// <summary>A text.</summary>
    /// <param name="column">The column.</param>
    /// <param name="otherwise">What holds where the list has no such column.</param>
    public string? Text(string column, string? otherwise = null) => (string?)Value(column, otherwise);

    /// <summary>A text that is there.</summary>
    public string Needed(string column) => Text(column) ?? throw new InvalidOperationException($"A row without {column} was let through");

    /// <summary>A day.</summary>
    public DateOnly? Day(string column, DateOnly? otherwise = null) => (DateOnly?)Value(column, otherwise);

    /// <summary>An amount in fen, a number, a flag or an instant.</summary>
    public long? Whole(string column, long? otherwise = null) => (long?)Value(column, otherwise);

    private object? Value(string column, object? otherwise)
    {
        var place = shape.Place(column);
        return _said[place] ? _values[place] : otherwise;
    }
}
