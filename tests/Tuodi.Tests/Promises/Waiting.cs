using System.Security.Cryptography;
using Tuodi.Bench.Service;
using Tuodi.Storage;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>Many persons whose visits wait to be settled, and how they are settled.</summary>
internal static class Waiting
{
    public static SetClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    public static Task<SettlementService> OpenAsync(IDatabase database, CommitLimits? limits = null) =>
        SettlementService.OpenAsync(database, TestCounty.Settler, Clock, limits ?? new CommitLimits(), CancellationToken.None);

    public static async Task<IReadOnlyList<WaitingVisit>> MakeAsync(SettlementService service, int persons, int visits)
    {
        await InventedCounty.PeopleAsync(service, persons, 7, CancellationToken.None);
        return await InventedCounty.VisitsAsync(service, persons, visits, 7, CancellationToken.None);
    }

    public static Storage.Settling.SettleVisit Settle(WaitingVisit visit, string? msgid = null) =>
        Acts.Settle(msgid ?? Msgid(visit.Visit), visit.Hospital, Number(visit.Person), visit.Visit);

    public static string Msgid(long visit) => $"V{visit}";

    public static string Print(Done done) => Convert.ToHexString(SHA256.HashData(done.Answer));

    /// <summary>Does something for each, so many at once.</summary>
    public static Task EachAsync<T>(IReadOnlyList<T> all, int atOnce, Func<T, Task> work)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(OneAsync)));

        async Task OneAsync()
        {
            while (Interlocked.Increment(ref next) is var i && i < all.Count)
            {
                await work(all[i]);
            }
        }
    }

    /// <summary>All are settled once, the institutions get their bills, and all that is stored holds together.</summary>
    public static async Task CheckAsync(IDatabase database, IReadOnlyList<WaitingVisit> settled)
    {
        (await AuditVerification.RunAsync(database, [], CancellationToken.None)).Findings.ShouldBeEmpty();
        var stored = await StoredCounty.ReadAsync(database);
        new StoredAudit(stored, 0).Check();
        stored.Settlements.Select(row => row.Visit).Order().ShouldBe(settled.Select(visit => visit.Visit).Order());
        stored
            .Postings.Where(posting => posting.Account.StartsWith("institution/", StringComparison.Ordinal))
            .Sum(posting => posting.Amount)
            .ShouldBe(-settled.Sum(visit => visit.Total));
    }

    private static int Number(string person) => int.Parse(person[1..], System.Globalization.CultureInfo.InvariantCulture);
}
