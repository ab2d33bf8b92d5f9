namespace Tuodi.Storage.Rows;

/// <summary>What a column holds; the same four kinds in both databases.</summary>
public enum ColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A day; where a database has no such type text, 2026-01-31, which sorts alike.</summary>
    Day,

    /// <summary>A whole number of 64 bits; also amounts in fen, instants in microseconds since 1970 UTC, and yes or no as 1 or 0.</summary>
    Whole,

    /// <summary>Bytes.</summary>
    Bytes,
}
