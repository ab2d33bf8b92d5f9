using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Api.Resources;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Settlements;

/// <summary>Takes a settlement back: asks once and for the reason, then by the same act as the API, which writes counter-entries and works out again what came later.</summary>
internal static class SettlementReversal
{
    private const string Operation = "reverseSettlement";

    public static async Task<PageAnswer> AskAsync(PageCall call) =>
        await SettlementPages.HistoryAsync(call) is { } history
            ? PageAnswer.Show<ReversalPage, ReversalAsked>(new(history, history.Rows[^1].Id))
            : PageAnswer.Missing;

    public static async Task<PageAnswer> ReverseAsync(PageCall call)
    {
        if (await SettlementPages.HistoryAsync(call) is not { } history)
        {
            return PageAnswer.Missing;
        }

        var fields = call.Fields;
        var reason = fields.Needed("reason", fields.Text("reason", Reversals.ReasonMax));
        var seen = fields.Whole("seen") ?? 0;
        if (!fields.AreGood)
        {
            return PageAnswer.ShowAgain<ReversalPage, ReversalAsked>(new(history, seen));
        }

        try
        {
            await call.Service.RunAsync(
                Reversals.Act(call.Service.Settler, Request(call, history, reason, seen), history.First, reason, seen),
                call.Cancel
            );
            return PageAnswer.GoTo(SettlementPages.Path(history.First.Area, history.First.Id));
        }
        catch (Refusal refusal)
        {
            fields.Wrong("reason", call.W[refusal.Reason]);
            return PageAnswer.ShowAgain<ReversalPage, ReversalAsked>(new(history, history.Rows[^1].Id));
        }
    }

    // The state that was seen is in the number: a form that is sent twice is done once.
    private static Request Request(PageCall call, SettlementHistory history, string reason, long seen) =>
        new()
        {
            Area = history.First.Area,
            Sender = IdempotentRequest.SenderPrefix + call.User.Id,
            Msgid = string.Create(CultureInfo.InvariantCulture, $"console-{history.First.Id}-{seen}"),
            Infno = Operation,
            Content = SHA256.HashData(Encoding.UTF8.GetBytes($"{Operation} {history.First.Area} {history.First.Id} {seen}\n{reason}")),
            Operator = call.User.Id,
        };
}
