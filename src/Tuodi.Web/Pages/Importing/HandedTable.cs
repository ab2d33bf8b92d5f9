using System.Globalization;
using Tuodi.Server.Api.Http;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Importing;

/// <summary>The lists that were handed in.</summary>
internal static class HandedTable
{
    public static StoredTable<HandedListRow> Of(PageCall call) =>
        new()
        {
            Name = "lists",

            // The file itself is not read for a table of names.
            Select =
                "select area, id, kind, name, handed_by, handed_at, decided_by, decided_at, taken, finished_at, refused, version from handed_list",
            Key =
            [
                new("handed_at", PagingKey.Whole, row => row.HandedAt.ToString(CultureInfo.InvariantCulture)),
                new("id", PagingKey.Text, row => row.Id),
            ],
            Columns =
            [
                new("at", "imports.handed-at", row => Told.Instant(row.HandedAt)),
                new("name", "imports.file", row => new Link(ImportPages.Path(row), row.Name)),
                new("kind", "imports.kind", row => call.W[$"imports.kind-{row.Kind}"]),
                new("by", "imports.handed-by", row => row.HandedBy),
                new("state", "imports.state", row => State(call.W, row)),
                new("decided-by", "imports.decided-by", row => row.DecidedBy),
                new("decided-at", "imports.decided-at", row => Told.Instant(row.DecidedAt)),
            ],
        };

    /// <summary>What was decided about a list.</summary>
    public static State State(Words words, HandedListRow row) =>
        row switch
        {
            { DecidedBy: null } => new(words["imports.waits"], Tone.Warning),
            { Taken: false } when row.DecidedBy == row.HandedBy => new(words["imports.withdrawn"]),
            { Taken: false } => new(words["imports.declined"], Tone.Bad),
            { FinishedAt: null } => new(words["imports.coming-in"], Tone.Warning),
            _ => new(words["imports.taken"], Tone.Good),
        };
}
