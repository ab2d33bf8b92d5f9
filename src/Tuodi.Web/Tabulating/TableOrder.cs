using Tuodi.Server.Api.Http;

namespace Tuodi.Web.Tabulating;

/// <summary>The order that rows are shown in, and the places in it at which pages begin.</summary>
/// <typeparam name="T">What a row is of.</typeparam>
/// <param name="Keys">The columns of the order, which together are unique.</param>
/// <param name="IsDescending">Whether from the last to the first.</param>
/// <param name="IsFree">Whether readers may choose it: there are few enough rows.</param>
/// <param name="Sorted">The column of the page that was chosen, or nothing.</param>
internal sealed record TableOrder<T>(IReadOnlyList<SortKey<T>> Keys, bool IsDescending, bool IsFree, string? Sorted)
{
    /// <summary>The place of a row.</summary>
    public string Cursor(T row) => PagingCursor.Write([.. Keys.Select(key => key.Of(row))]);

    /// <summary>Only rows on one side of a place.</summary>
    /// <exception cref="ApiException">It is no place of this order.</exception>
    public void From(Conditions conditions, string cursor, bool isBefore) =>
        PagingCursor.Beyond(conditions, [.. Keys.Select(key => (key.Column, key.Kind))], cursor, isBefore == IsDescending ? ">" : "<");
}
