using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Settlement.Sheets;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Policies;

/// <summary>A document in words as the rows of a file.</summary>
internal static class PolicyTable
{
    private const string Step = " / ";

    public static ListedTable<PolicyRow> Of(Policy policy) =>
        new()
        {
            Name = $"policy-{policy.Division.Digits}-{PolicyAddress.Document(policy)}",
            Columns =
            [
                new("section", "policies.section", row => row.Section),
                new("item", "policies.item", row => row.Item),
                new("label", "policies.label", row => row.Label),
                new("says", "policies.said", row => row.Says),
                new("source", "policies.source", row => row.Cite?.Source.Title),
                new("article", "policies.article", row => row.Cite?.Place),
                new("grade", "policies.grade", row => row.Cite is { } cite ? GradeWords.Name(cite.Grade) : null),
                new("written", "policies.written", row => row.Spot is { } spot ? PolicyAddress.Short(spot) : null),
            ],
        };

    public static IReadOnlyList<PolicyRow> Rows(IReadOnlyList<SheetNode> sections) =>
        [.. sections.SelectMany(section => Of(section.Title, [], section))];

    // What a part does not say of itself it has from what it stands in.
    private static IEnumerable<PolicyRow> Of(
        string section,
        IReadOnlyList<string> path,
        SheetNode node,
        Citation? cite = null,
        Spot? spot = null
    )
    {
        var (by, at) = (node.Cite ?? cite, node.Spot ?? spot);
        return node
            .Cells.Where(cell => cell.Key != PolicySections.Files)
            .Select(cell => new PolicyRow(section, string.Join(Step, path), cell.Label, cell.Text, by, at))
            .Concat(node.Below.SelectMany(below => Of(section, below.Title.Length > 0 ? [.. path, below.Title] : path, below, by, at)));
    }
}
