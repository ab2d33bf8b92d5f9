namespace Tuodi.Storage.Register;

/// <summary>A list of the register: its columns, and where its rows stand.</summary>
/// <param name="kind">What it holds.</param>
/// <param name="source">The table, or tables joined, that the rows come from.</param>
/// <param name="order">The columns that put the rows in order, the same in every database.</param>
/// <param name="columns">The columns.</param>
public sealed class RegisterShape(RegisterKind kind, string source, string order, params IReadOnlyList<RegisterColumn> columns)
{
    private readonly Dictionary<string, int> _places = columns
        .Select((column, i) => (column.Name, i))
        .ToDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);

    /// <summary>What it holds.</summary>
    public RegisterKind Kind => kind;

    /// <summary>Its name, as commands and files have it: <c>persons</c>.</summary>
    public string Name => kind.ToString().ToLowerInvariant();

    /// <summary>Whether such a list can be brought in; what hospitals send and what comes of it is written out only.</summary>
    public bool IsImported => kind < RegisterKind.Filings;

    /// <summary>All columns.</summary>
    public IReadOnlyList<RegisterColumn> Columns => columns;

    /// <summary>The columns that are written out.</summary>
    public IReadOnlyList<RegisterColumn> Written { get; } = [.. columns.Where(column => !column.IsInstruction)];

    /// <summary>The query for all rows in order.</summary>
    public string Query =>
        $"select {string.Join(", ", Written.Select(column => column.Expression ?? column.Name))} from {source} order by {order}";

    /// <summary>The place of a column.</summary>
    public int Place(string column) => _places[column];
}
