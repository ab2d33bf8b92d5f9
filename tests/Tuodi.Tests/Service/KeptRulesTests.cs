using Tuodi.Policies.Rulebooks;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.House;
using Tuodi.Tests.Promises;

namespace Tuodi.Tests.Service;

/// <summary>A start does not check the rules again that something was settled by; rules that say anything else it does.</summary>
public sealed class KeptRulesTests
{
    private const string Document = "420500/2023-demonstration.yaml";
    private static readonly DateOnly Day = new(2026, 1, 5);
    private static readonly string Policies = Path.Combine(Repository.Root, "policies");
    private static readonly string Shipped = Path.Combine(Repository.Root, "samples/service/policies");

    [Fact]
    public async Task What_was_settled_by_is_taken_as_it_is_and_is_the_same()
    {
        await using var county = await SettledAsync();
        var (kept, checkedAnew) = (await LearnedAsync(county, Shipped), new PolicyShelf(Policies, Shipped).On(TestCounty.Area, Day));

        kept.Policy.Hash.ShouldBe(checkedAnew.Policy.Hash);
        kept.Layers.Select(layer => layer.Key).ShouldBe(checkedAnew.Layers.Select(layer => layer.Key));
        checkedAnew.Policy.Findings.ShouldNotBeEmpty();
        kept.Policy.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_that_was_changed_is_checked_and_refused_where_it_breaks_a_bound()
    {
        await using var county = await SettledAsync();
        var over = Directory.CreateTempSubdirectory("tuodi-").FullName;
        var file = Path.Combine(over, Document);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var text = await File.ReadAllTextAsync(Path.Combine(Shipped, Document), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            file,
            text.Replace("0..30000: 60%", "0..30000: 50%", StringComparison.Ordinal)
                .Replace("../../../../policies", Policies, StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

        var refused = await Should.ThrowAsync<Refusal>(() => LearnedAsync(county, over));
        refused.Message.ShouldContain("does not keep to the bound `insurance-ratio`");
        Directory.Delete(over, recursive: true);
    }

    private static async Task<TestCounty> SettledAsync()
    {
        var county = await TestCounty.InFileAsync();
        var visit = await county.StayAsync(1, 40_000, new DateOnly(2026, 1, 1), Day);
        await county.RunAsync(Acts.Settle("settle", TestCounty.Hospital, 1, visit));
        return county;
    }

    private static async Task<Rulebook> LearnedAsync(TestCounty county, string over)
    {
        var shelf = new PolicyShelf(Policies, over);
        await using var connection = await county.Service.Database.ConnectAsync(TestContext.Current.CancellationToken);
        await shelf.LearnKeptAsync(connection, TestContext.Current.CancellationToken);
        return shelf.On(TestCounty.Area, Day);
    }
}
