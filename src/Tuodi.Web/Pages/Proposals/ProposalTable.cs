using Tuodi.Server.Api.Http;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Proposals;

/// <summary>The columns of the list of proposals.</summary>
internal static class ProposalTable
{
    public static StoredTable<PolicyProposalRow> Of(PageCall call) =>
        new()
        {
            Name = "policy-proposals",
            Select = Tables.PolicyProposal.Select,
            Key = [new("id", PagingKey.Whole, row => Told.Number(row.Id))],
            Columns =
            [
                new("proposed", "proposals.proposed", row => Told.Instant(row.Proposed)),
                new("division", "proposals.division", row => row.Division),
                new("title", "proposals.document", row => new Link(ProposalPages.Path(row.Id), row.Title)),
                new("kind", "proposals.kind", row => Kind(call.W, row)),
                new("from", "proposals.from", row => row.EffectiveFrom),
                new("to", "proposals.to", row => row.EffectiveTo),
                new("decision", "proposals.state", row => State(call.W, row)),
                new("proposer", "proposals.proposer", row => row.Proposer),
                new("decider", "proposals.decider", row => row.Decider),
            ],
        };

    /// <summary>What is proposed, in words.</summary>
    public static string Kind(Words words, PolicyProposalRow row) =>
        words[row.Kind == ProposalKind.Activate ? "proposals.kind-activate" : "proposals.kind-withdraw"];

    /// <summary>How a proposal stands, in words.</summary>
    public static State State(Words words, PolicyProposalRow row) =>
        row.Decision switch
        {
            ProposalDecision.Approved => new(words["proposals.state-approved"], Tone.Good),
            ProposalDecision.Refused => new(words["proposals.state-refused"], Tone.Bad),
            _ => new(words["proposals.state-open"], Tone.Warning),
        };
}
