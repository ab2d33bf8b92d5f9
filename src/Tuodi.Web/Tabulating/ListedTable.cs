using System.Globalization;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Tabulating;

/// <summary>A table over rows that are at hand, such as those of a file: sorted by any column, cut into numbered pages.</summary>
/// <typeparam name="T">What a row is of.</typeparam>
internal sealed class ListedTable<T>
{
    /// <summary>Its name in files and on the page.</summary>
    public required string Name { get; init; }

    /// <summary>Its columns.</summary>
    public required IReadOnlyList<Column<T>> Columns { get; init; }

    /// <summary>How many rows stand on a page; fewer where each of them is long.</summary>
    public int RowsOfPage { get; init; } = 50;

    /// <summary>The page that is asked for, or the file.</summary>
    /// <param name="call">The request.</param>
    /// <param name="rows">All rows that the user searched for and sees.</param>
    /// <param name="show">Shows the page.</param>
    public PageAnswer Answer(PageCall call, IReadOnlyList<T> rows, Func<TableView, PageAnswer> show)
    {
        var asked = call.Context.Request.Query[TableAddress.Sort].ToString();
        var isDescending = asked.StartsWith('-');
        var column = Columns.FirstOrDefault(each => each.Key == (isDescending ? asked[1..] : asked));
        if (column is not null)
        {
            var keyed = Comparer<object?>.Create((left, right) => Compare(call, left, right));
            rows = isDescending ? [.. rows.OrderByDescending(column.Value, keyed)] : [.. rows.OrderBy(column.Value, keyed)];
        }

        return TableExport.IsAsked(call) ? TableExport.Of(call, Name, Columns, rows) : show(Page(call, rows, column?.Key, isDescending));
    }

    private TableView Page(PageCall call, IReadOnlyList<T> rows, string? sorted, bool isDescending)
    {
        var pages = Math.Max(1, (rows.Count + RowsOfPage - 1) / RowsOfPage);
        var said = call.Context.Request.Query[TableAddress.Number].ToString();
        var page = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, pages) : 1;
        var address = new TableAddress(call);
        string? At(int to) =>
            to < 1 || to > pages || to == page ? null : address.With(TableAddress.Number, to.ToString(CultureInfo.InvariantCulture));
        return new TableView(
            Name,
            [.. Columns.Select(column => address.Head(column, rows.Count > 1, sorted, isDescending))],
            [.. rows.Skip((page - 1) * RowsOfPage).Take(RowsOfPage).Select(row => Columns.Select(column => column.Value(row)).ToList())],
            call.W["frame.found", rows.Count]
        )
        {
            First = page > 2 ? At(1) : null,
            Previous = At(page - 1),
            Next = At(page + 1),
            Exports = address.Exports,
        };
    }

    // Texts as the reader sees them; what is not there comes first.
    private static int Compare(PageCall call, object? left, object? right) =>
        left is IComparable known && right is not null && left.GetType() == right.GetType() && left is not string
            ? known.CompareTo(right)
            : string.CompareOrdinal(call.W.In(left), call.W.In(right));
}
