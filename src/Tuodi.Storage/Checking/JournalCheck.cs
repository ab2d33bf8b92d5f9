using Tuodi.Kernel;

namespace Tuodi.Storage.Checking;

/// <summary>Debits equal credits, in every entry and every area.</summary>
internal static class JournalCheck
{
    private const string Name = "journal";

    public static async Task RunAsync(CheckRun run)
    {
        run.Report(Name, 0, null);
        var entries = await run.QueryAsync<(string Area, long Entry, long Sum)>(
                "select area, entry, cast(sum(amount) as bigint) as sum from posting group by area, entry having sum(amount) <> 0"
            )
            .ConfigureAwait(false);
        foreach (var (area, entry, sum) in entries)
        {
            run.Find(Name, area, $"entry {entry}", $"借贷不平，差{new Money(sum)}", $"debits and credits differ by {new Money(sum)}");
        }

        var areas = await run.QueryAsync<(string Area, long Sum)>(
                "select area, cast(sum(amount) as bigint) as sum from posting group by area having sum(amount) <> 0"
            )
            .ConfigureAwait(false);
        foreach (var (area, sum) in areas)
        {
            run.Find(
                Name,
                area,
                "journal",
                $"全区借贷不平，差{new Money(sum)}",
                $"the area's debits and credits differ by {new Money(sum)}"
            );
        }
    }
}
