using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Checking;

/// <summary>Every batch of fee lines is settled by a settlement of its own, and its sums are those of its lines.</summary>
internal static class ChargeCheck
{
    private const string Name = "charges";

    public static async Task RunAsync(CheckRun run)
    {
        run.Report(Name, 0, null);
        var settled = await run.QueryAsync<(string Area, long Visit, string Batch)>(
                "select c.area, c.visit, c.batch from charge c left join settlement s on s.id = c.settlement and s.area = c.area "
                    + $"where c.settlement is not null and (s.id is null or s.visit <> c.visit or s.batch <> c.batch or s.kind <> '{SettlementKind.Settled}')"
            )
            .ConfigureAwait(false);
        foreach (var (area, visit, batch) in settled)
        {
            run.Find(
                Name,
                area,
                $"visit {visit} batch {batch}",
                "指向的结算不存在或不属于该批次",
                "the settlement it names is not there or is not of this batch"
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
