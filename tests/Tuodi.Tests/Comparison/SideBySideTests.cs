using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Settlement.Sheets;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Comparison;

/// <summary>Places side by side: every row that two places say differently is one that the comparison of two documents tells, and none beside.</summary>
public sealed class SideBySideTests
{
    private static readonly PolicyLibrary Library = new(Path.Combine(Repository.Root, "policies"));

    [Fact]
    public void A_place_beside_itself_differs_in_nothing()
    {
        var sheet = Sheet("420500");
        var lines = SheetSideBySide.Of([sheet, sheet, sheet]);
        lines.Count.ShouldBeGreaterThan(40);
        lines.ShouldAllBe(line => !line.IsDifferent);
    }

    [Theory]
    [InlineData("420500", "420200")]
    [InlineData("230100", "211100")]
    public void Two_places_differ_where_the_comparison_of_two_says_so(string one, string other)
    {
        var (first, second) = (Sheet(one), Sheet(other));
        var changes = SheetComparison.Of(first, second, Language.English);
        var different = SheetSideBySide
            .Of([first, second])
            .Where(line => line.IsDifferent && line.Says.All(said => said is not null))
            .ToList();
        different.ShouldNotBeEmpty();
        // What both say, and differently, is a change of that value in the other comparison, which joins categories that change alike.
        foreach (var line in different)
        {
            changes
                .Any(change => change.From == line.Says[0] && change.To == line.Says[1] && change.Path[^1] == line.Path[^1])
                .ShouldBeTrue(string.Join(" / ", line.Path));
        }
    }

    [Theory]
    [InlineData(Language.English, "anybody")]
    [InlineData(Language.Chinese, "所有人")]
    public void What_changes_alike_for_everybody_names_nobody(Language language, string everybody)
    {
        // The invented insurance of the demonstration pays to everybody.
        var service = new PolicyLibrary(
            Path.Combine(Repository.Root, "policies"),
            Path.Combine(Repository.Root, "samples", "service", "policies")
        );
        var held = service.InForce("420500", new DateOnly(2026, 11, 22), default);
        var sheet = PolicySheet.Of(held, null, language, toCompare: true);
        var layer = sheet.Single(section => section.Key == "layers").Below.First(each => each.Key == "basic");
        var row = layer.Below.First(each => each.Key == "table").Below[0].Below[0];

        SheetComparison
            .Of(sheet, [.. sheet.Select(section => Without(section, row.Title))], language)
            .ShouldContain(change => change.Path.Contains(everybody) && change.Path.Contains(row.Title));
    }

    // The same without a row, wherever it stands.
    private static SheetNode Without(SheetNode node, string title) =>
        node with
        {
            Below = [.. node.Below.Where(below => below.Title != title).Select(below => Without(below, title))],
        };

    [Fact]
    public void Every_place_has_a_column_and_every_value_its_article()
    {
        string[] divisions = ["420500", "230100", "211100", "370302"];
        var lines = SheetSideBySide.Of([.. divisions.Select(Sheet)]);
        lines.ShouldAllBe(line => line.Says.Count == divisions.Length);
        var rate = lines.First(line => line.Path.Contains("minimum living guarantee") && line.Path[^1] == "rates");
        rate.Says.ShouldBe([
            "¥0.00 .. ¥6,000.00: 70%; ¥6,000.00 .. : 75% (on the amount over the deductible, each part at its band)",
            "90%",
            "70%",
            "75%",
        ]);
        rate.Cites.Select(cite => cite!.ToString()).ShouldBe(["guide", "copy basic assistance", "portal", "page"]);
    }

    private static IReadOnlyList<SheetNode> Sheet(string division) =>
        PolicySheet.Of(Library.InForce(division, new DateOnly(2026, 11, 22), default), null, Language.English, toCompare: true);
}
