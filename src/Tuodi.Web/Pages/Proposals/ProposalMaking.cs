using Tuodi.Kernel;
using Tuodi.Policies.Yaml;
using Tuodi.Server.Activation;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Policies;

namespace Tuodi.Web.Pages.Proposals;

/// <summary>What the forms about proposals do; what is refused is told at the field.</summary>
internal static class ProposalMaking
{
    private const int ReasonMax = 500;
    private const string Reason = "reason";
    private const string Answer = "answer";

    public static async Task<PageAnswer> ProposeAsync(PageCall call)
    {
        var fields = call.Fields;
        var draft = fields.Needed("draft", fields.Lines("draft", YamlLimits.BytesMax));
        var reason = fields.Needed(Reason, fields.Text(Reason, ReasonMax));
        if (fields.AreGood)
        {
            try
            {
                return PageAnswer.GoTo(
                    ProposalPages.Path(await new ProposalBook(call.Service).ProposeAsync(call.User, draft, reason, call.Cancel))
                );
            }
            catch (Refusal refusal)
            {
                fields.Wrong(Reason, call.W[refusal.Reason]);
            }
            catch (ProblemException)
            {
                fields.WrongBy("draft", "policies.draft-refused");
            }
        }

        return DraftTrying.Again(call, draft);
    }

    public static async Task<PageAnswer> DecideAsync(PageCall call)
    {
        if (await ProposalPages.SeenAsync(call) is not { } row)
        {
            return PageAnswer.Missing;
        }

        var fields = call.Fields;
        var decision = fields.Needed("decision", fields.OneOf("decision", [ProposalDecision.Approved, ProposalDecision.Refused]));
        var answer = fields.Needed(Answer, fields.Text(Answer, ReasonMax));
        var seen = fields.Needed("seen", fields.Whole("seen"));
        if (fields.AreGood)
        {
            try
            {
                await new ProposalBook(call.Service).DecideAsync(
                    call.User,
                    row.Id,
                    decision == ProposalDecision.Approved,
                    answer,
                    seen,
                    call.Cancel
                );
                return PageAnswer.GoTo(ProposalPages.Path(row.Id));
            }
            catch (Refusal refusal)
            {
                fields.Wrong(Answer, call.W[refusal.Reason]);
            }
        }

        return await ProposalChange.ShowAsync(
            call,
            shown => PageAnswer.ShowAgain<ProposalPage, ProposalShown>(shown with { Table = shown.Table!.WithoutLinks })
        );
    }

    public static async Task<PageAnswer> AskAsync(PageCall call) =>
        await ProposalChange.ReadAsync(call) is { } shown ? PageAnswer.Show<WithdrawalPage, ProposalShown>(shown) : PageAnswer.Missing;

    public static async Task<PageAnswer> WithdrawAsync(PageCall call)
    {
        if (await ProposalChange.ReadAsync(call) is not { } shown)
        {
            return PageAnswer.Missing;
        }

        var reason = call.Fields.Needed(Reason, call.Fields.Text(Reason, ReasonMax));
        if (call.Fields.AreGood)
        {
            try
            {
                return PageAnswer.GoTo(
                    ProposalPages.Path(
                        await new ProposalBook(call.Service).ProposeWithdrawalAsync(call.User, shown.Row.Id, reason, call.Cancel)
                    )
                );
            }
            catch (Refusal refusal)
            {
                call.Fields.Wrong(Reason, call.W[refusal.Reason]);
            }
        }

        return PageAnswer.ShowAgain<WithdrawalPage, ProposalShown>(shown);
    }
}
