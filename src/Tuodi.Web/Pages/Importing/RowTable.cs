using Tuodi.Office.Exports;
using Tuodi.Storage.Register;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Importing;

/// <summary>The rows of a list that are not taken, each with its place and reason, and after them those that are new or changed.</summary>
internal static class RowTable
{
    public static ListedTable<ListRow> Of(PageCall call, RegisterShape shape) =>
        new()
        {
            Name = "rows",
            Columns =
            [
                new("row", "imports.row", row => row.Line, ExportForm.Count),
                new("verdict", "imports.what", row => State(call.W, row.Verdict)),
                new(
                    "column",
                    "imports.column",
                    row => row.Column is { } name ? shape.Columns[shape.Place(name)].Heading(call.Language) : null
                ),
                new("reason", "imports.reason", row => row.Reason),
                new("says", "imports.row-says", row => row.Changes is { } changes ? RowWords.Of(call, shape, row.Verdict, changes) : null),
            ],
        };

    /// <summary>The rows of a preview.</summary>
    public static IReadOnlyList<ListRow> Rows(ListPreview preview) =>
        [
            .. Refused(HandedFault.Of(preview.Report)),
            .. preview.Report.Taken.Select(row => new ListRow(row.Line, row.Verdict, null, null, row.Changes)),
        ];

    /// <summary>The rows that were refused.</summary>
    public static IEnumerable<ListRow> Refused(IReadOnlyList<HandedFault> faults) =>
        faults.OrderBy(fault => fault.Line).Select(fault => new ListRow(fault.Line, Verdict.Refused, fault.Column, fault.Reason()));

    private static State State(Words words, Verdict verdict) =>
        verdict switch
        {
            Verdict.Refused => new(words["imports.refused"], Tone.Bad),
            Verdict.Changed => new(words["imports.changed"], Tone.Warning),
            Verdict.New => new(words["imports.new"], Tone.Good),
            _ => new(words["imports.matched"]),
        };
}
