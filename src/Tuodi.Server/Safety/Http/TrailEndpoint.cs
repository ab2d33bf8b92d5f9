using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tuodi.Server.Api.Http;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;

namespace Tuodi.Server.Safety.Http;

/// <summary>Shows the audit trail to auditors: entries of a chain, and the heads of all chains to keep elsewhere.</summary>
internal static class TrailEndpoint
{
    private const int Page = 500;

    public static async Task EntriesAsync(HttpContext context)
    {
        var chain = Number(context, "chain");
        var after = Number(context, "after");
        var rows = await AuditTrail.ReadAsync(Database(context), chain, after, Page, context.RequestAborted);
        var items = rows.Select(row => new TrailItem(
            AuditPlace.NameOf(row.Chain),
            row.Number,
            Told.Instant(row.At),
            row.Actor,
            row.Act,
            row.Object,
            Convert.ToHexStringLower(row.Hash)
        ));
        var page = new TrailPage([.. items], rows.Count == Page ? rows[^1].Number : null);
        await SafetyCalls.WriteAsync(context, page, SafetyJson.Default.TrailPage);
    }

    public static async Task AnchorAsync(HttpContext context)
    {
        var heads = await AuditHeads.ReadAsync(Database(context), context.RequestAborted);
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(string.Concat(heads.Select(head => $"{head}\n")), context.RequestAborted);
    }

    private static IDatabase Database(HttpContext context) => context.RequestServices.GetRequiredService<IDatabase>();

    private static long Number(HttpContext context, string name)
    {
        var text = context.Request.Query[name].ToString();
        return text.Length == 0 ? 0
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new ApiException(ApiProblem.Invalid(name, "应为非负整数", "It is a whole number, not below nothing"));
    }
}
