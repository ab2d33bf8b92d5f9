using Tuodi.Legislation.Texts;
using Tuodi.Office.Exports;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>The clauses of a text.</summary>
internal static class ClauseTable
{
    public static ListedTable<Clause> Of() =>
        new()
        {
            Name = "clauses",
            Columns =
            [
                new("clause", "law.clause", clause => clause.Place.ToString()),
                new("text", "law.says", clause => clause.Text),
                new("heading", "law.heading", clause => string.Join(" / ", clause.Headings)),
                new("line", "law.line", clause => clause.Line, ExportForm.Count),
            ],
        };
}
