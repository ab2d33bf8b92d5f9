using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Evidence;
using Tuodi.Policies.Rulebooks;
using Tuodi.Server.Activation;
using Tuodi.Server.Safety.Access;
using Tuodi.Settlement.Sheets;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Policies;

/// <summary>Policies: the places, a document in words with its evidence and findings, two documents side by side, a case tried against a draft.</summary>
internal static class PolicyPages
{
    private const string Document = PolicyAddress.List + "/{division}/{document}";

    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get(PolicyAddress.List, AccessAct.PoliciesRead, List),
        Page.Get(Document, AccessAct.PoliciesRead, Show),
        Page.Get(Document + "/evidence", AccessAct.PoliciesRead, Evidence),
        Page.Get(Document + "/findings", AccessAct.PoliciesRead, FindingsAsync),
        Page.Get(PolicyAddress.Compare, AccessAct.PoliciesRead, PolicyComparing.Show),
        Page.Get(PolicyAddress.Try, DraftTrying.Access, DraftTrying.ShowAsync),
        Page.Post(PolicyAddress.Try, DraftTrying.Access, DraftTrying.TryAsync) with
        {
            BodyBytes = DraftTrying.BytesMax,
        },
    ];

    private static PageAnswer List(PageCall call)
    {
        var documents = call.Of<PolicyDocuments>();
        var provinces = documents.Provinces;
        var name = call.Fields.Text("name");
        var province = call.Fields.OneOf("province", provinces.Select(each => each.Code.Digits));
        var state = call.Fields.OneOf("state", PlaceRow.States);
        List<PlaceRow> rows =
        [
            .. documents
                .Places(call.Today)
                .Where(row => province is null || row.Division[..2] == province[..2])
                .Where(row => state is null || row.State == state)
                .Where(row => name is null || PlaceTable.IsNamed(row, name)),
        ];
        return PlaceTable
            .Of(call, provinces)
            .Answer(call, rows, table => PageAnswer.Show<PlaceListPage, PlaceList>(new PlaceList(table, provinces)));
    }

    private static Policy? Found(PageCall call) => call.Of<PolicyDocuments>().Find(call.Route("division"), call.Route("document"));

    private static PageAnswer Show(PageCall call)
    {
        if (Found(call) is not { } policy)
        {
            return PageAnswer.Missing;
        }

        var rulebook = call.Fields.Day("at") is { } day ? On(call, policy, day) : null;
        var sections = PolicySheet.Of(policy, rulebook, call.Language);
        return PolicyTable
            .Of(policy)
            .Answer(
                call,
                PolicyTable.Rows(sections),
                table => PageAnswer.Show<PolicyPage, PolicyShown>(new PolicyShown(policy, sections, table.Exports))
            );
    }

    // A value that the day does not have is told at the field, as a wrong day is.
    private static Rulebook? On(PageCall call, Policy policy, DateOnly day)
    {
        try
        {
            return new RulebookShelf(policy, []).On(day);
        }
        catch (ProblemException error)
        {
            call.Fields.Wrong("at", error.Problems[0].Said(call.Language));
            return null;
        }
    }

    private static PageAnswer Evidence(PageCall call)
    {
        if (Found(call) is not { } policy)
        {
            return PageAnswer.Missing;
        }

        var evidence = DocumentEvidence.Of(policy, call.Today);
        return EvidenceTable
            .Of(call)
            .Answer(
                call,
                EvidenceTable.Rows(call, evidence),
                table => PageAnswer.Show<EvidencePage, EvidenceShown>(new EvidenceShown(evidence, table))
            );
    }

    private static async Task<PageAnswer> FindingsAsync(PageCall call)
    {
        if (Found(call) is not { } policy)
        {
            return PageAnswer.Missing;
        }

        var documents = call.Of<PolicyDocuments>();
        var found =
            PolicyDocuments.ActivationOf(call.Route("document")) is { } id
            && await new ProposalBook(call.Service).WrittenAsync(id, call.Cancel) is { } written
                ? documents.Checked(id, written).Findings
                : documents.Checked(policy).Findings;
        return FindingTable
            .Of(call)
            .Answer(
                call,
                FindingTable.Sorted(found),
                table => PageAnswer.Show<FindingsPage, FindingsShown>(new FindingsShown(policy, table))
            );
    }
}
