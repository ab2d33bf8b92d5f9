using Tuodi.Web.Parts;

namespace Tuodi.Web.Tabulating;

/// <summary>A page of a table as it is shown, wherever its rows come from.</summary>
/// <param name="Name">Its name on the page, without spaces.</param>
/// <param name="Heads">The headings.</param>
/// <param name="Rows">The rows, a value a heading.</param>
/// <param name="Found">How many rows there are, in words.</param>
public sealed record TableView(string Name, IReadOnlyList<TableHead> Heads, IReadOnlyList<IReadOnlyList<object?>> Rows, string Found)
{
    /// <summary>Where the first page is, or nothing on it.</summary>
    public string? First { get; init; }

    /// <summary>Where the page before is, or nothing.</summary>
    public string? Previous { get; init; }

    /// <summary>Where the next page is, or nothing.</summary>
    public string? Next { get; init; }

    /// <summary>Where all rows are as files.</summary>
    public IReadOnlyList<Link> Exports { get; init; } = [];

    /// <summary>The same without links, for a page that answers a form: no address leads back to it.</summary>
    public TableView WithoutLinks =>
        this with
        {
            Heads = [.. Heads.Select(head => head with { SortPath = null })],
            First = null,
            Previous = null,
            Next = null,
            Exports = [],
        };

    /// <summary>Why it cannot be sorted as it is, or nothing.</summary>
    public string? Note { get; init; }
}
