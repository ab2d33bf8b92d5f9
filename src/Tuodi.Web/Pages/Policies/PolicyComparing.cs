using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Settlement.Sheets;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Policies;

/// <summary>Two documents side by side, row by row: two versions of a place, or two places.</summary>
internal static class PolicyComparing
{
    private const string Step = " / ";

    public static PageAnswer Show(PageCall call)
    {
        var documents = call.Of<PolicyDocuments>();
        var all = documents.All();
        var names = all.Select(PolicyAddress.Name).ToList();
        var (a, b) = (Chosen("a"), Chosen("b"));
        var showsAll = call.Fields.OneOf("rows", ["all"]) is not null;
        var choices = Choices(call, documents, all);
        if (a is null || b is null)
        {
            return PageAnswer.Show<ComparisonPage, PolicyCompared>(new PolicyCompared(choices, null, null, null));
        }

        var lines = SheetSideBySide.Of([Sheet(a), Sheet(b)]).Where(line => showsAll || line.IsDifferent).ToList();
        return Table(a, b)
            .Answer(call, lines, table => PageAnswer.Show<ComparisonPage, PolicyCompared>(new PolicyCompared(choices, a, b, table)));

        Policy? Chosen(string field) =>
            call.Fields.OneOf(field, names) is { } name ? all.First(policy => PolicyAddress.Name(policy) == name) : null;

        IReadOnlyList<SheetNode> Sheet(Policy policy) => PolicySheet.Of(policy, null, call.Language, toCompare: true);
    }

    private static ListedTable<SheetLine> Table(Policy a, Policy b) =>
        new()
        {
            Name = $"comparison-{a.Division.Digits}-{b.Division.Digits}",
            Columns =
            [
                new("section", "policies.section", line => line.Path[0]),
                new("item", "policies.item", line => string.Join(Step, line.Path.Skip(1))),
                new("a", "policies.first", line => line.Says[0]),
                new("b", "policies.second", line => line.Says[1]),
                new("a-by", "policies.first-by", line => line.Cites[0]),
                new("b-by", "policies.second-by", line => line.Cites[1]),
            ],
        };

    private static IReadOnlyList<Choice> Choices(PageCall call, PolicyDocuments documents, IReadOnlyList<Policy> all)
    {
        var names = documents.Places(call.Today).ToDictionary(row => row.Division, row => row.Name, StringComparer.Ordinal);
        return
        [
            .. all.Select(policy => new Choice(
                PolicyAddress.Name(policy),
                string.Join(' ', policy.Division.Digits, In(call.Language, names[policy.Division.Digits] ?? policy.Title), policy.Effective)
            )),
        ];
    }

    // Within an option no word can be marked as Chinese.
    private static string? In(Language language, Bilingual name) => language == Language.Chinese ? name.In(language) : name.English;
}
