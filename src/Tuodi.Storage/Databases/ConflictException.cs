namespace Tuodi.Storage.Databases;

/// <summary>Somebody else wrote a row between its reading and its writing; nothing of the transaction stands, and it may be tried again.</summary>
/// <param name="table">The table.</param>
/// <param name="inner">What the database said, where it did.</param>
public sealed class ConflictException(string table, Exception? inner = null)
    : Exception($"A row of {table} was written by somebody else", inner)
{
    /// <summary>The table.</summary>
    public string Table { get; } = table;
}
