using Tuodi.Office.Exports;
using Tuodi.Server.Api.Http;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Rows;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Trail;

/// <summary>The columns of the entries of a chain.</summary>
internal static class TrailTable
{
    private const int HashShown = 16;

    public static StoredTable<AuditEntryRow> Of() =>
        new()
        {
            Name = "audit",
            Select = Tables.AuditEntry.Select,
            Key = [new("number", PagingKey.Whole, row => Told.Number(row.Number)), new("area", PagingKey.Text, row => row.Area)],
            Columns =
            [
                new("at", "trail.at", row => Told.Instant(row.At)),
                new("place", "trail.place", row => new AuditPlace(row.Chain, row.Number).ToString(), ExportForm.Digits),
                new("actor", "trail.actor", row => row.Actor),
                new("act", "trail.act", row => row.Act),
                new("object", "trail.object", row => row.Object),
                new("hash", "trail.hash", row => Convert.ToHexStringLower(row.Hash)[..HashShown], ExportForm.Digits),
            ],
        };
}
