using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Tuodi.Server.Api.Records;

namespace Tuodi.Server.Api.Http;

/// <summary>Pages by key: a page begins after the last key of the one before, so that rows that come in meanwhile neither repeat nor hide others.</summary>
internal static class Paging
{
    public const int LimitMax = 200;
    private const int LimitUnlessSaid = 50;

    /// <summary>A page of rows in the order of their keys.</summary>
    /// <param name="call">The request.</param>
    /// <param name="select">The start of the query.</param>
    /// <param name="conditions">What is searched for.</param>
    /// <param name="keys">The columns of the order, which together are unique; those of whole numbers say so.</param>
    /// <param name="keyOf">The values of a row's key.</param>
    /// <param name="item">What is told of a row.</param>
    public static async Task<Page<TItem>> PageAsync<TRow, TItem>(
        ApiCall call,
        string select,
        Conditions conditions,
        IReadOnlyList<(string Column, PagingKey Kind)> keys,
        Func<TRow, IReadOnlyList<string>> keyOf,
        Func<TRow, TItem> item
    )
    {
        var limit = (int)(call.Whole(Parameters.Limit) ?? LimitUnlessSaid);
        if (call.Text(Parameters.Cursor) is { } cursor)
        {
            PagingCursor.Beyond(conditions, keys, cursor, ">");
        }

        var columns = string.Join(", ", keys.Select(key => key.Column));
        var rows = await call.Service.QueryAsync<TRow>(
            string.Create(CultureInfo.InvariantCulture, $"{select}{conditions.Where} order by {columns} limit {limit + 1}"),
            conditions.Values,
            call.Cancel
        );
        var next = rows.Count > limit ? Next(call.Context.Request, PagingCursor.Write(keyOf(rows[limit - 1]))) : null;
        return new Page<TItem>([.. rows.Take(limit).Select(item)], next);
    }

    private static string Next(HttpRequest request, string cursor)
    {
        var query = new QueryBuilder(
            request
                .Query.Where(pair => pair.Key != Parameters.Cursor.Name)
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))
        )
        {
            { Parameters.Cursor.Name, cursor },
        };
        return $"{request.PathBase}{request.Path}{query.ToQueryString()}";
    }
}
