using Tuodi.Office.Exports;
using Tuodi.Server.Api.Http;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Trail;

/// <summary>The columns of the entries of a chain.</summary>
internal static class TrailTable
{
    private const int HashShown = 16;

    public static StoredTable<AuditEntryRow> Of(PageCall call, TrailReasons reasons) =>
        new()
        {
            Name = "audit",
            Select = Tables.AuditEntry.Select,
            Key = [new("number", PagingKey.Whole, row => Told.Number(row.Number)), new("area", PagingKey.Text, row => row.Area)],
            ReadAsync = reasons.ReadAsync,
            Columns =
            [
                new("at", "trail.at", row => Told.Instant(row.At)),
                new("actor", "trail.actor", row => Actor(call, row)),
                new("act", "trail.act", row => TrailActs.Says(call.W, row.Act)),
                new("subject", "trail.subject", row => TrailActs.Subject(call.W, row)),
                new("reason", "trail.reason", reasons.Of),
                new("rest", "trail.rest", row => TrailActs.Rest(call.W, row)),
                new("place", "trail.place", row => new AuditPlace(row.Chain, row.Number).ToString(), ExportForm.Digits),
                new("hash", "trail.hash", row => Convert.ToHexStringLower(row.Hash)[..HashShown], ExportForm.Digits),
            ],
        };

    // A user is called as they sign in, the service itself as it is called in words.
    private static Link Actor(PageCall call, AuditEntryRow row)
    {
        var isUser = row.Actor != AuditTrail.Service;
        return new Link(LocalAddress.With(TrailPages.List, "actor", row.Actor), isUser ? row.Actor : call.W["trail.service"])
        {
            IsVerbatim = isUser,
        };
    }
}
