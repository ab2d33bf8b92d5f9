using Microsoft.AspNetCore.Http.Extensions;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;

namespace Tuodi.Web.Tabulating;

/// <summary>The addresses of a table: what is searched for stays, what is asked of the table changes.</summary>
internal sealed class TableAddress(PageCall call)
{
    public const string Sort = "sort";
    public const string After = "after";
    public const string Before = "before";
    public const string Number = "page";
    public const string Format = "format";
    private static readonly string[] Own = [After, Before, Number, Format];

    /// <summary>The address with one thing asked of the table, or with none.</summary>
    public string With(string? name = null, string? value = null)
    {
        var query = new QueryBuilder(
            call.Context.Request.Query.Where(pair => !Own.Contains(pair.Key, StringComparer.Ordinal) && pair.Key != name)
                .SelectMany(
                    pair => pair.Value.OfType<string>().Where(each => each.Length > 0),
                    (pair, each) => KeyValuePair.Create(pair.Key, each)
                )
        );
        if (name is not null)
        {
            query.Add(name, value!);
        }

        return call.Context.Request.Path + query.ToQueryString();
    }

    /// <summary>A heading that sorts by its column, or the other way round where it does already.</summary>
    public TableHead Head<T>(Column<T> column, bool canSort, string? sorted, bool isDescending)
    {
        var isSorted = column.Key == sorted;
        return new TableHead(
            call.W[column.Words],
            column.Form is Office.Exports.ExportForm.Amount or Office.Exports.ExportForm.Count,
            canSort ? With(Sort, isSorted && !isDescending ? "-" + column.Key : column.Key) : null,
            !isSorted ? null
                : isDescending ? "descending"
                : "ascending"
        );
    }

    /// <summary>Where the table is as files.</summary>
    public IReadOnlyList<Link> Exports => ExportsIn(format => With(Format, format));

    /// <summary>The same of a further table of the page.</summary>
    /// <param name="name">What the address calls a part of the page by.</param>
    /// <param name="part">The table.</param>
    public IReadOnlyList<Link> ExportsOf(string name, string part) => ExportsIn(format => $"{With(name, part)}&{Format}={format}");

    private IReadOnlyList<Link> ExportsIn(Func<string, string> at) =>
        [new(at("xlsx"), call.W["frame.excel"]), new(at("csv"), call.W["frame.csv"])];
}
