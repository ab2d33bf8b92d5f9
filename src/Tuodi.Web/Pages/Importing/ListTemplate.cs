using Tuodi.Office.Exports;
using Tuodi.Server.Register;
using Tuodi.Storage.Register;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Importing;

/// <summary>Templates of the lists (名单模板): the headings that the import understands, a line on each column, and an invented example that is not brought in.</summary>
internal static class ListTemplate
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Csv = "text/csv; charset=utf-8";

    /// <summary>Where the templates of a kind are.</summary>
    public static string Path(RegisterShape shape, string format) => $"{ImportPages.Templates}/{shape.Name}.{format}";

    /// <summary>The template that is asked for.</summary>
    public static PageAnswer Answer(PageCall call)
    {
        var name = call.Route("file");
        var shape = ListReach.Kinds(call.User.Scope).FirstOrDefault(each => name == $"{each.Name}.csv" || name == $"{each.Name}.xlsx");
        return shape is null ? PageAnswer.Missing
            : name.EndsWith(".csv", StringComparison.Ordinal)
                ? PageAnswer.File(name, Csv, stream => ExportCsv.Write(stream, List(call, shape, Example(call, shape))))
            : PageAnswer.File(name, Workbook, stream => ExportWorkbook.Write(stream, [List(call, shape, null), Guide(call, shape)]));
    }

    // What stands above the headings is never brought in: there a text file has room for the example.
    private static ExportSheet List(PageCall call, RegisterShape shape, string? title) =>
        new(
            call.W[$"imports.kind-{shape.Name}"],
            [.. shape.Columns.Select(column => new ExportColumn(column.Heading(call.Language), ExportForm.Text))],
            []
        )
        {
            Title = title,
        };

    private static string Example(PageCall call, RegisterShape shape) =>
        call.W["imports.template-example", string.Join(", ", shape.Columns.Select(column => ListExample.Of(call.W, shape, column)))];

    private static ExportSheet Guide(PageCall call, RegisterShape shape) =>
        new(
            call.W["imports.template-guide"],
            [
                new(call.W[RegisterFiles.Guide], ExportForm.Text),
                .. new[]
                {
                    "imports.template-other",
                    "imports.template-needed",
                    "imports.template-form",
                    "imports.template-says",
                    "imports.template-value",
                }.Select(key => new ExportColumn(call.W[key], ExportForm.Text)),
            ],
            shape.Columns.Select(column =>
                new[]
                {
                    column.Heading(call.Language),
                    column.Heading(call.Language == Kernel.Language.Chinese ? Kernel.Language.English : Kernel.Language.Chinese),
                    call.W[column.IsNeeded ? "imports.template-must" : "imports.template-may"],
                    column.Pattern is null ? call.W[$"imports.form-{column.Kind}"] : call.W[column.Expected],
                    call.W[$"imports.says-{shape.Name}-{column.Name}"],
                    ListExample.Of(call.W, shape, column),
                }
                    .Select(text => ExportCell.Of(text))
                    .ToList()
            )
        );
}
