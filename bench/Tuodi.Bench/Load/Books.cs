using Tuodi.Kernel;
using Tuodi.Storage;

namespace Tuodi.Bench.Load;

/// <summary>Compares the books with what hospitals were told.</summary>
public static class Books
{
    /// <summary>Where they differ; nothing where they agree.</summary>
    public static async Task<IReadOnlyList<string>> CompareAsync(SettlementService service, LoadTally tally, CancellationToken cancel)
    {
        var differences = new List<string>();
        await ExpectAsync(
                "entries out of balance",
                0,
                "select count(*) from (select entry from posting group by entry having sum(amount) <> 0) t"
            )
            .ConfigureAwait(false);
        await ExpectAsync("payable to institutions", -tally.Bills.Fen, "select sum(amount) from posting where account like 'institution/%'")
            .ConfigureAwait(false);
        await ExpectAsync(
                "paid by funds",
                tally.Funds.Fen,
                "select sum(amount) from posting where account like 'fund/%' and account <> 'fund/personal-account'"
            )
            .ConfigureAwait(false);
        await ExpectAsync(
                "paid by medical assistance",
                tally.Assistance.Fen,
                "select sum(amount) from posting where account = 'fund/medical-assistance'"
            )
            .ConfigureAwait(false);
        await ExpectAsync("settlements", tally.Settled, "select count(*) from settlement where kind = 'settled'").ConfigureAwait(false);
        await ExpectAsync("reversals", tally.Reversed, "select count(*) from settlement where kind = 'reversed'").ConfigureAwait(false);
        await ExpectAsync("bills of settlements", tally.Bills.Fen, "select sum(total) from settlement").ConfigureAwait(false);
        await ExpectAsync(
                "standing settlements",
                tally.Settled - tally.Reversed,
                "select count(*) from charge where settlement is not null"
            )
            .ConfigureAwait(false);
        return differences;

        async Task ExpectAsync(string what, long told, string query)
        {
            var stored = (await service.QueryAsync<long?>(query, null, cancel).ConfigureAwait(false))[0] ?? 0;
            if (stored != told)
            {
                differences.Add($"{what}: the books say {stored}, the hospitals were told {told}");
            }
        }
    }
}
