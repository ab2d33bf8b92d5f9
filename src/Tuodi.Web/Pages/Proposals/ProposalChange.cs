using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Server.Activation;
using Tuodi.Settlement.Sheets;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Policies;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Proposals;

/// <summary>What a proposal changes: the document that holds without it beside the one that holds with it.</summary>
internal static class ProposalChange
{
    private static readonly ListedTable<SheetChange> Changes = new()
    {
        Name = "changes",
        Columns =
        [
            new("section", "policies.section", change => change.Path[0]),
            new("item", "policies.item", change => string.Join(" / ", change.Path.Skip(1))),
            new("before", "proposals.before", change => change.From),
            new("after", "proposals.after", change => change.To),
        ],
    };

    public static Task<PageAnswer> ShowAsync(PageCall call) =>
        ShowAsync(call, shown => PageAnswer.Show<ProposalPage, ProposalShown>(shown));

    /// <summary>The page of a proposal, shown as a form that was sent wants it.</summary>
    public static async Task<PageAnswer> ShowAsync(PageCall call, Func<ProposalShown, PageAnswer> show)
    {
        if (await ReadAsync(call) is not { } change)
        {
            return PageAnswer.Missing;
        }

        IReadOnlyList<SheetNode> Sheet(Policy? policy) =>
            policy is null ? [] : PolicySheet.Of(policy, null, call.Language, toCompare: true);

        return Changes.Answer(
            call,
            SheetComparison.Of(Sheet(change.Before), Sheet(change.After), call.Language),
            table => show(change with { Table = table })
        );
    }

    public static async Task<PageAnswer> FindingsAsync(PageCall call)
    {
        if (await ReadAsync(call) is not { } change)
        {
            return PageAnswer.Missing;
        }

        var handedIn = change.Row.Activation ?? change.Row.Id;
        if (await new ProposalBook(call.Service).WrittenAsync(handedIn, call.Cancel) is not { } text)
        {
            return PageAnswer.Missing;
        }

        var found = call.Of<PolicyDocuments>().Checked(handedIn, text).Findings;
        return FindingTable
            .Of(call)
            .Answer(
                call,
                FindingTable.Sorted(found),
                table => PageAnswer.Show<ProposalFindingsPage, ProposalShown>(change with { Table = table })
            );
    }

    /// <summary>A proposal with both documents and no table yet, or nothing.</summary>
    public static async Task<ProposalShown?> ReadAsync(PageCall call)
    {
        if (await ProposalPages.SeenAsync(call) is not { } row)
        {
            return null;
        }

        var shelf = call.Service.Settler.Policies;
        var edition = shelf.Edition;
        await shelf.LearnAsync(call.Service.Database, row.Division, row.Hash, call.Cancel);
        var document = Document(shelf, row);
        var days = new Period(row.EffectiveFrom, row.EffectiveTo);
        var day =
            days.Contains(call.Today) ? call.Today
            : days.From > call.Today ? days.From
            : days.To!.Value;
        var without = shelf.HeldWithout(row.Activation ?? row.Id, row.Division, day);
        var later = call.Of<PolicyDocuments>()
            .Of(row.Division)
            .Where(each => each.Effective.From > days.From && each.Effective.Overlaps(days))
            .ToList();
        return new ProposalShown(
            row,
            await new ProposalBook(call.Service).IsWithdrawnAsync(row.Id, call.Cancel),
            day,
            row.Kind == ProposalKind.Activate ? without : document,
            row.Kind == ProposalKind.Activate ? document : without,
            later,
            edition,
            null
        );
    }

    // One that cannot be read any more must still be taken out of force.
    private static Policy? Document(PolicyShelf shelf, PolicyProposalRow row)
    {
        try
        {
            return shelf.Of(row.Division, row.Hash, row.EffectiveFrom).Policy;
        }
        catch (Refusal)
        {
            return null;
        }
    }
}
