using System.Data.Common;

namespace Tuodi.Storage.Auditing;

/// <summary>A row whose values may have been altered to another kind than their columns', which SQLite takes: such a value is noted and read as nothing, and never told.</summary>
/// <param name="reader">The reader, at the row.</param>
internal sealed class TypedRow(DbDataReader reader)
{
    /// <summary>Stands where a number should be and is none; in the order of SQLite such a value comes after all numbers.</summary>
    public const long NoNumber = long.MaxValue;

    /// <summary>Whether all values that were read are of their kind.</summary>
    public bool IsWhole { get; private set; } = true;

    public string Text(int column) => Value(column, string.Empty);

    public long Number(int column) => Value(column, NoNumber);

    public byte[] Bytes(int column) => Value<byte[]>(column, []);

    private T Value<T>(int column, T otherwise)
    {
        if (reader.GetValue(column) is T value)
        {
            return value;
        }

        IsWhole = false;
        return otherwise;
    }
}
