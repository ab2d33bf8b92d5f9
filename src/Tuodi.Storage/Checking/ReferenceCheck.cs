using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Checking;

/// <summary>Whatever a row names is there, also where the database itself is not asked to hold it.</summary>
internal static class ReferenceCheck
{
    private const string Name = "references";

    private static readonly string OfSettlements =
        $"c.kind in ('{SettlementKind.Settled}', '{SettlementKind.Reversed}', '{SettlementKind.Restored}', '{SettlementKind.Corrected}')";

    private static readonly Reference[] All =
    [
        new("insurance", "person", "person", "id"),
        new("status_period", "person", "person", "id"),
        new("household_member", "person", "person", "id"),
        new("filing", "person", "person", "id"),
        new("visit", "person", "person", "id"),
        new("visit", "institution", "institution", "code", IsSpread: false),
        new("charge", "visit", "visit", "id"),
        new("fee_line", "visit", "visit", "id"),
        new("settlement", "visit", "visit", "id"),
        new("settlement", "person", "person", "id"),
        new("settlement", "institution", "institution", "code", IsSpread: false),
        new("settlement", "original", "settlement", "id"),
        new("settlement", "policy", "policy_content", "hash", IsSpread: false),
        new("accumulator", "person", "person", "id"),
        new("posting", "entry", "journal_entry", "id"),
        new("journal_entry", "reference", "settlement", "id", Where: OfSettlements),
    ];

    public static async Task RunAsync(CheckRun run)
    {
        for (var i = 0; i < All.Length; i++)
        {
            run.Report(Name, i, All.Length);
            var (table, column, parent, key, isSpread, where) = All[i];
            var rows = await run.QueryAsync<(string Area, long Rows)>(
                    $"select c.area, count(*) as rows from {table} c left join {parent} p on p.{key} = c.{column}{(isSpread ? " and p.area = c.area" : string.Empty)} where p.{key} is null{(where is null ? string.Empty : $" and {where}")} group by c.area"
                )
                .ConfigureAwait(false);
            foreach (var (area, count) in rows)
            {
                run.Find(
                    Name,
                    area,
                    $"{table}.{column}",
                    $"{count:N0}行指向不存在的{parent}",
                    $"{count:N0} rows name a row of {parent} that is not there"
                );
            }
        }
    }
}
