using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Tabulating;

/// <summary>Tables as files, by the one writer of lists that leave the office: the columns of the page, all rows.</summary>
internal static class TableExport
{
    /// <summary>The most rows of a file; who needs more narrows the search.</summary>
    public const int RowsMax = 100_000;

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Csv = "text/csv; charset=utf-8";

    /// <summary>Whether a file is asked for.</summary>
    public static bool IsAsked(PageCall call) => call.Context.Request.Query[TableAddress.Format].ToString() is "csv" or "xlsx";

    /// <summary>The file.</summary>
    public static PageAnswer Of<T>(PageCall call, string name, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        var sheet = new ExportSheet(
            name,
            [.. columns.Select(column => new ExportColumn(call.W[column.Words], column.Form))],
            rows.Select(row => columns.Select(column => Cell(call, column.Value(row))).ToList())
        );
        return call.Context.Request.Query[TableAddress.Format].ToString() == "csv"
            ? PageAnswer.File(name + ".csv", Csv, stream => ExportCsv.Write(stream, sheet))
            : PageAnswer.File(name + ".xlsx", Workbook, stream => ExportWorkbook.Write(stream, [sheet]));
    }

    private static ExportCell Cell(PageCall call, object? value) =>
        value switch
        {
            null => default,
            Money amount => ExportCell.Of(amount),
            DateOnly day => ExportCell.Of(day),
            int count => ExportCell.Of(count),
            long count => ExportCell.Of(count),
            DateTimeOffset at => ExportCell.Of($"{at:yyyy-MM-dd HH:mm:ss}"),
            _ => ExportCell.Of(call.W.In(value)),
        };
}
