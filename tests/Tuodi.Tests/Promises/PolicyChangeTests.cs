using Tuodi.Storage;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.House;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>The document that visits are settled by is replaced by another under the same name.</summary>
public sealed class PolicyChangeTests
{
    private const string Document = "420500/2023-demonstration.yaml";

    [Fact]
    public async Task Another_policy_alters_nothing_that_was_posted_and_what_was_settled_is_reversed_by_its_own()
    {
        await using var county = await TestCounty.InFileAsync();
        List<long> visits = [];
        for (var i = 0; i < 3; i++)
        {
            visits.Add(await county.StayAsync(1, 40_000, new DateOnly(2026, 1, 1).AddDays(i * 9), new DateOnly(2026, 1, 5).AddDays(i * 9)));
        }

        var first = await county.RunAsync(Settle(visits[0], TestCounty.Settler));
        await county.RunAsync(Settle(visits[1], TestCounty.Settler));
        var before = await StoredCounty.ReadAsync(county.Service);

        var overlay = Directory.CreateTempSubdirectory("tuodi-").FullName;
        var settler = Changed(overlay);
        await using var later = await SettlementService.OpenAsync(
            new SqliteDatabase(county.Service.Database.Place),
            settler,
            county.Clock,
            new CommitLimits(),
            CancellationToken.None
        );
        await later.RunAsync(Settle(visits[2], settler), CancellationToken.None);
        Same(before, await StoredCounty.ReadAsync(later));

        // The later visits are worked out again, each by the policy that it was settled by.
        await later.RunAsync(Acts.Reverse("reverse", TestCounty.Hospital, 1, first.Reference!.Value, settler), CancellationToken.None);
        var after = await StoredCounty.ReadAsync(later);
        Same(before, after);
        new StoredAudit(after, 10_000).Check();
        after.Settlements.Select(row => row.Policy).Distinct().Count().ShouldBe(2);
        after.Settlements.Count(row => row.Kind == SettlementKind.Corrected).ShouldBe(2);
        foreach (var history in after.Settlements.GroupBy(row => row.Original))
        {
            history.Select(row => row.Policy).Distinct().Count().ShouldBe(1);
        }

        Directory.Delete(overlay, recursive: true);
    }

    private static SettleVisit Settle(long visit, Settler settler) =>
        Acts.Settle($"settle{visit}", TestCounty.Hospital, 1, visit, settler: settler);

    private static void Same(StoredCounty before, StoredCounty after)
    {
        var ids = before.Settlements.Select(row => row.Id).ToHashSet();
        var entries = before.Entries.Select(entry => entry.Id).ToHashSet();
        Print(after.Settlements.Where(row => ids.Contains(row.Id))).ShouldBe(Print(before.Settlements));
        after.Entries.Where(entry => entries.Contains(entry.Id)).ShouldBe(before.Entries);
        after.Postings.Where(posting => entries.Contains(posting.Entry)).ShouldBe(before.Postings);
    }

    private static IEnumerable<string> Print(IEnumerable<SettlementRow> rows) =>
        rows.Select(row =>
            $"{row with { Facts = [], Before = [], Work = [] }} {Convert.ToHexString(row.Facts)} {Convert.ToHexString(row.Before)} {Convert.ToHexString(row.Work)}"
        );

    // Basic insurance pays less, and the old document is nowhere but in the database.
    private static Settler Changed(string overlay)
    {
        var policies = Path.Combine(Repository.Root, "policies");
        var text = File.ReadAllText(Path.Combine(Repository.Root, "samples/service/policies", Document));
        var file = Path.Combine(overlay, Document);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(
            file,
            text.Replace("rate: 60%", "rate: 55%", StringComparison.Ordinal)
                .Replace("../../../../policies", policies, StringComparison.Ordinal)
        );
        return new Settler(new PolicyShelf(policies, overlay), TestCounty.Codes);
    }
}
