using System.Globalization;
using Tuodi.Server.Api.Http;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Tabulating;

/// <summary>A table over rows of the database: pages are cut by key on the server, so that the last of a million costs as little as the first.</summary>
/// <typeparam name="T">What a row is of.</typeparam>
internal sealed class StoredTable<T>
{
    /// <summary>So many rows are counted; of more it is only said that there are more, and they are shown in their own order alone.</summary>
    public const int CountedMax = 10_000;

    private const int RowsOfPage = 50;

    /// <summary>Its name in files and on the page.</summary>
    public required string Name { get; init; }

    /// <summary>The start of its query.</summary>
    public required string Select { get; init; }

    /// <summary>Its columns.</summary>
    public required IReadOnlyList<Column<T>> Columns { get; init; }

    /// <summary>The columns of its own order, which together are unique and have an index.</summary>
    public required IReadOnlyList<SortKey<T>> Key { get; init; }

    /// <summary>Whether its own order is from the last to the first.</summary>
    public bool IsNewestFirst { get; init; } = true;

    /// <summary>Reads what columns tell of rows beyond the rows themselves, all at once; nothing where they tell no more.</summary>
    public Func<IReadOnlyList<T>, Task>? ReadAsync { get; init; }

    /// <summary>The page that is asked for, or the file.</summary>
    /// <param name="call">The request.</param>
    /// <param name="conditions">What is searched for, and what of it the user sees.</param>
    /// <param name="show">Shows the page.</param>
    /// <exception cref="ApiException">The address names a place that is none.</exception>
    public async Task<PageAnswer> AnswerAsync(PageCall call, Conditions conditions, Func<TableView, PageAnswer> show)
    {
        if (TableExport.IsAsked(call))
        {
            var all = await call.Service.QueryAsync<T>(
                Query(conditions, Key, IsNewestFirst, TableExport.RowsMax),
                conditions.Values,
                call.Cancel
            );
            await BeforehandAsync(all);
            return TableExport.Of(call, Name, Columns, all);
        }

        var found = (
            await call.Service.QueryAsync<long>(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"select count(*) from (select 1{From}{conditions.Where} limit {CountedMax + 1}) found"
                ),
                conditions.Values,
                call.Cancel
            )
        )[0];
        var order = Order(call, isFree: found <= CountedMax);
        return show(await PageAsync(call, conditions, order, found));
    }

    private async Task<TableView> PageAsync(PageCall call, Conditions conditions, TableOrder<T> order, long found)
    {
        var query = call.Context.Request.Query;
        var after = query[TableAddress.After].ToString();
        var before = query[TableAddress.Before].ToString();
        var isBack = after.Length == 0 && before.Length > 0;
        if (after.Length > 0 || isBack)
        {
            order.From(conditions, isBack ? before : after, isBack);
        }

        var rows = (
            await call.Service.QueryAsync<T>(
                Query(conditions, order.Keys, order.IsDescending != isBack, RowsOfPage + 1),
                conditions.Values,
                call.Cancel
            )
        ).ToList();
        var isMore = rows.Count > RowsOfPage;
        if (isMore)
        {
            rows.RemoveAt(RowsOfPage);
        }

        if (isBack)
        {
            rows.Reverse();
        }

        await BeforehandAsync(rows);
        var address = new TableAddress(call);
        return new TableView(
            Name,
            [.. Columns.Select(column => address.Head(column, order.IsFree && column.Sort is not null, order.Sorted, order.IsDescending))],
            [.. rows.Select(row => Columns.Select(column => column.Value(row)).ToList())],
            found > CountedMax ? call.W["frame.found-more", CountedMax] : call.W["frame.found", found]
        )
        {
            First = after.Length > 0 || isBack ? address.With() : null,
            Previous =
                rows.Count > 0 && (isBack ? isMore : after.Length > 0) ? address.With(TableAddress.Before, order.Cursor(rows[0])) : null,
            Next = rows.Count > 0 && (isBack || isMore) ? address.With(TableAddress.After, order.Cursor(rows[^1])) : null,
            Exports = address.Exports,
            Note = order.IsFree ? null : call.W["frame.too-many-to-sort", CountedMax],
        };
    }

    private Task BeforehandAsync(IReadOnlyList<T> rows) => ReadAsync?.Invoke(rows) ?? Task.CompletedTask;

    private TableOrder<T> Order(PageCall call, bool isFree)
    {
        var asked = call.Context.Request.Query[TableAddress.Sort].ToString();
        var isDescending = asked.StartsWith('-');
        var key = isDescending ? asked[1..] : asked;
        return isFree && Columns.FirstOrDefault(column => column.Key == key) is { Sort: { } sort }
            ? new TableOrder<T>([sort, .. Key.Where(each => each.Column != sort.Column)], isDescending, isFree, key)
            : new TableOrder<T>(Key, IsNewestFirst, isFree, null);
    }

    // Counting needs no columns, so that an index can do without the rows.
    private string From => Select[Select.IndexOf(" from ", StringComparison.Ordinal)..];

    private string Query(Conditions conditions, IReadOnlyList<SortKey<T>> keys, bool isDescending, int limit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Select}{conditions.Where} order by {string.Join(", ", keys.Select(key => key.Column + (isDescending ? " desc" : string.Empty)))} limit {limit}"
        );
}
