namespace Tuodi.Office.Tables;

/// <summary>The rows of a text file or of one sheet, one after the other.</summary>
internal abstract class Table : IDisposable
{
    /// <summary>The row that was read last.</summary>
    public TableRow Row { get; } = new();

    /// <summary>How many bytes of the file have been taken in.</summary>
    public abstract long BytesRead { get; }

    /// <summary>How many bytes there are.</summary>
    public abstract long BytesTotal { get; }

    /// <summary>How many characters could not be decoded.</summary>
    public virtual long Undecoded => 0;

    /// <summary>Reads the next row that has a cell with text in it; false at the end.</summary>
    public abstract bool Read();

    /// <inheritdoc/>
    public abstract void Dispose();
}
