using System.Globalization;
using Tuodi.Server.Activation;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Policies;

namespace Tuodi.Web.Pages.Proposals;

/// <summary>Policy documents on their way into force and out of it: proposed by one person, read with what they change and decided by another.</summary>
internal static class ProposalPages
{
    /// <summary>The list, and where a document is proposed.</summary>
    public const string List = "/console/policy-proposals";

    private const string One = List + "/{id}";

    private static readonly PageAccess Readers = PageAccess.Of(AccessAct.PoliciesPropose, AccessAct.PoliciesActivate);

    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get(List, Readers, ListAsync),
        Page.Post(List, AccessAct.PoliciesPropose, ProposalMaking.ProposeAsync) with
        {
            BodyBytes = DraftTrying.BytesMax,
        },
        Page.Get(One, Readers, call => ProposalChange.ShowAsync(call)),
        Page.Get(One + "/findings", Readers, ProposalChange.FindingsAsync),
        Page.Get(One + "/households", Readers, ProposalHouseholds.ShowAsync),
        Page.Get(One + "/text", Readers, TextAsync),
        Page.Post(One + "/decision", AccessAct.PoliciesActivate, ProposalMaking.DecideAsync),
        Page.Get(One + "/withdrawal", AccessAct.PoliciesPropose, ProposalMaking.AskAsync),
        Page.Post(One + "/withdrawal", AccessAct.PoliciesPropose, ProposalMaking.WithdrawAsync),
    ];

    /// <summary>The page of a proposal.</summary>
    public static string Path(long id) => string.Create(CultureInfo.InvariantCulture, $"{List}/{id}");

    /// <summary>The proposal that the address names, or nothing where there is none or the user does not see it.</summary>
    public static async Task<PolicyProposalRow?> SeenAsync(PageCall call) =>
        long.TryParse(call.Route("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await new ProposalBook(call.Service).SeenAsync(call.User, id, call.Cancel)
            : null;

    private static Task<PageAnswer> ListAsync(PageCall call)
    {
        var conditions = new Conditions()
            .And("decision = @decision", "decision", call.Fields.OneOf("decision", ProposalDecision.All))
            .And("division = @division", "division", call.Fields.Text("division"))
            .InArea(call.User.Scope, "division");
        return ProposalTable
            .Of(call)
            .AnswerAsync(call, conditions, table => PageAnswer.Show<ProposalListPage, ProposalList>(new ProposalList(table)));
    }

    private static async Task<PageAnswer> TextAsync(PageCall call) =>
        await SeenAsync(call) is { } row
        && await new ProposalBook(call.Service).WrittenAsync(row.Activation ?? row.Id, call.Cancel) is { } text
            ? PageAnswer.Show<ProposalTextPage, ProposalText>(new ProposalText(row, text))
            : PageAnswer.Missing;
}
