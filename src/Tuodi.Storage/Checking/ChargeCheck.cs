using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Checking;

/// <summary>Every batch of fee lines is settled by a settlement of its own, and its sums are those of its lines.</summary>
internal static class ChargeCheck
{
    private const string Name = "charges";

    /// <summary>How much oftener a settlement was taken back than put in force again: it stands where that is nothing.</summary>
    private static readonly string TakenBack =
        $"(select area, original, sum(case kind when '{SettlementKind.Reversed}' then 1 when '{SettlementKind.Restored}' then -1 else 0 end) as back "
        + "from settlement group by area, original) k on k.original = s.id and k.area = s.area";

    private static readonly string Wrong =
        "select c.area, c.visit, c.batch from charge c left join settlement s on s.id = c.settlement and s.area = c.area "
        + $"left join {TakenBack} where c.settlement is not null "
        + $"and (s.id is null or s.visit <> c.visit or s.batch <> c.batch or s.kind <> '{SettlementKind.Settled}' or k.back <> 0)";

    private static readonly string Forgotten =
        $"select s.area, s.id, s.visit, s.batch from settlement s join {TakenBack} "
        + "left join charge c on c.visit = s.visit and c.batch = s.batch and c.area = s.area "
        + $"where s.kind = '{SettlementKind.Settled}' and k.back = 0 and (c.visit is null or c.settlement is null or c.settlement <> s.id)";

    public static async Task RunAsync(CheckRun run)
    {
        run.Report(Name, 0, null);
        foreach (var (area, visit, batch) in await run.QueryAsync<(string, long, string)>(Wrong).ConfigureAwait(false))
        {
            run.Find(
                Name,
                area,
                $"visit {visit} batch {batch}",
                "指向的结算不存在、已撤销或不属于该批次",
                "the settlement it names is not there, was taken back or is not of this batch"
            );
        }

        foreach (
            var (area, settlement, visit, batch) in await run.QueryAsync<(string, long, long, string)>(Forgotten).ConfigureAwait(false)
        )
        {
            run.Find(
                Name,
                area,
                $"visit {visit} batch {batch}",
                $"结算{settlement}有效，而该批次未记为由其结算",
                $"settlement {settlement} stands, and the batch does not say that it is settled by it"
            );
        }

        // A batch that was taken over from another system has sums and no lines.
        var sums = await run.QueryAsync<(string Area, long Visit, string Batch)>(
                "select c.area, c.visit, c.batch from charge c join (select area, visit, batch, count(*) as lines, sum(total) as total, "
                    + "sum(own_pay) as own_pay, sum(over_limit) as over_limit, sum(first_pay) as first_pay, sum(in_policy) as in_policy "
                    + "from fee_line where active = 1 group by area, visit, batch) f on f.visit = c.visit and f.batch = c.batch and f.area = c.area "
                    + "where f.lines <> c.lines or f.total <> c.total or f.own_pay <> c.own_pay or f.over_limit <> c.over_limit "
                    + "or f.first_pay <> c.first_pay or f.in_policy <> c.in_policy"
            )
            .ConfigureAwait(false);
        foreach (var (area, visit, batch) in sums)
        {
            run.Find(Name, area, $"visit {visit} batch {batch}", "合计与费用明细不符", "its sums are not those of its fee lines");
        }
    }
}
