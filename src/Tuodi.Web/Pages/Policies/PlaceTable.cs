using Tuodi.Coverage.Jurisdictions;
using Tuodi.Office.Exports;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Policies;

/// <summary>The columns of the list of places.</summary>
internal static class PlaceTable
{
    public static ListedTable<PlaceRow> Of(PageCall call, IReadOnlyList<Jurisdiction> provinces) =>
        new()
        {
            Name = "policies",
            Columns =
            [
                new("division", "policies.division", row => row.Division, ExportForm.Digits),
                new("place", "policies.place", row => Named(row, call.W)),
                new(
                    "province",
                    "policies.province",
                    row => provinces.FirstOrDefault(each => each.Code.Digits[..2] == row.Division[..2])?.Name
                ),
                new("state", "policies.state", row => State(call.W, row.State)),
                new("from", "policies.from", row => row.Document?.Effective.From),
                new("checked", "policies.checked", row => row.Document?.Checked),
                new("values", "policies.values", row => row.Evidence?.Values.Count, ExportForm.Count),
                new("weak", "policies.weak", row => row.Evidence?.Weak.Count, ExportForm.Count),
                new("unknown", "policies.unknown", row => row.Evidence?.Unknown.Count, ExportForm.Count),
            ],
        };

    /// <summary>Whether a place is called so in either language, or its division begins so.</summary>
    public static bool IsNamed(PlaceRow row, string name) =>
        row.Division.StartsWith(name, StringComparison.Ordinal)
        || new[] { row.Name?.Chinese, row.Name?.English, row.Document?.Title.Chinese, row.Document?.Title.English }.Any(each =>
            each?.Contains(name, StringComparison.OrdinalIgnoreCase) == true
        );

    private static object Named(PlaceRow row, Words words)
    {
        var name = words.In(row.Name ?? row.Document?.Title);
        return row.Document is { } document ? new Link(PolicyAddress.Of(document), name) : name;
    }

    private static State State(Words words, string state) =>
        new(
            words[$"policies.state-{state}"],
            state switch
            {
                "in-force" => Tone.Good,
                "refused" => Tone.Bad,
                "over" => Tone.Warning,
                _ => Tone.Plain,
            }
        );
}
