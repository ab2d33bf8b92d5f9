using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;

namespace Tuodi.Storage.Checking;

/// <summary>Works every year of every person out again from what is stored, and compares figures, journal and accumulators.</summary>
internal sealed class YearCheck(CheckRun run, PolicyShelf policies)
{
    public const string Name = "years";

    private const int PersonsAtOnce = 500;

    public long Settlements { get; private set; }

    public long Years { get; private set; }

    public async Task RunAsync()
    {
        foreach (var kept in await run.QueryAsync<PolicyContentRow>(Tables.PolicyContent.Select).ConfigureAwait(false))
        {
            Put(kept);
        }

        await policies.CatchUpAsync(run.Database, CancellationToken.None).ConfigureAwait(false);
        var total = (await run.QueryAsync<long>("select count(*) from accumulator").ConfigureAwait(false))[0];
        var areas = await run.QueryAsync<string>("select area from accumulator union select area from settlement order by 1")
            .ConfigureAwait(false);
        foreach (var area in areas)
        {
            var after = string.Empty;
            while (await PersonsAsync(area, after).ConfigureAwait(false) is { Count: > 0 } persons)
            {
                await PageAsync(area, persons).ConfigureAwait(false);
                run.Report(Name, Years, total);
                after = persons[^1];
            }
        }
    }

    private void Put(PolicyContentRow kept)
    {
        try
        {
            policies.Put(kept);
        }
        catch (Exception error) when (error is FormatException or Kernel.ProblemException)
        {
            run.Find(Name, null, $"policy {kept.Hash}", "所存政策文本与其哈希不符", "the policy that was kept is not what its hash says");
        }
    }

    private Task<List<string>> PersonsAsync(string area, string after) =>
        run.QueryAsync<string>(
            $"select person from accumulator where area = @area and person > @after union select person from settlement where area = @area and person > @after order by 1 limit {PersonsAtOnce}",
            new { area, after }
        );

    private async Task PageAsync(string area, List<string> persons)
    {
        var keys = run.Database.Keys(persons);
        var within = $"area = @area and {run.Database.In("person", "keys")}";
        var rows = (
            await run.QueryAsync<SettlementRow>($"{Tables.Settlement.Select} where {within}", new { area, keys }).ConfigureAwait(false)
        ).ToLookup(row => (row.Person, row.Year));
        var years = (
            await run.QueryAsync<AccumulatorRow>($"{Tables.Accumulator.Select} where {within}", new { area, keys }).ConfigureAwait(false)
        ).ToLookup(row => row.Person, StringComparer.Ordinal);
        var booked = (
            await run.QueryAsync<(long Reference, string Account, long Amount)>(
                    "select e.reference, p.account, cast(sum(p.amount) as bigint) as amount from settlement s join journal_entry e on e.reference = s.id and e.area = s.area "
                        + $"join posting p on p.entry = e.id and p.area = e.area where s.area = @area and {run.Database.In("s.person", "keys")} group by e.reference, p.account",
                    new { area, keys }
                )
                .ConfigureAwait(false)
        ).ToLookup(posting => posting.Reference, posting => (posting.Account, posting.Amount));

        foreach (var person in persons)
        {
            var known = years[person].OrderBy(year => year.Year).ToList();
            foreach (var year in known)
            {
                Years++;
                var history = rows[(person, year.Year)].OrderBy(row => row.Id).ToList();
                Settlements += history.Count;
                new YearFold(run, policies, known, year, history, booked).Check();
            }

            foreach (var lost in rows.Where(group => group.Key.Person == person && known.TrueForAll(year => year.Year != group.Key.Year)))
            {
                run.Find(Name, area, $"settlement {lost.First().Id}", "没有该年度的累计", "there are no accumulators of its year");
            }
        }
    }
}
