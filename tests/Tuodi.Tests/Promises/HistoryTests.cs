using System.Globalization;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>Random histories of a county, every answer and every balance held against a naive county of plain lists.</summary>
/// <remarks>More of them: TUODI_SEEDS=1000. Another start: TUODI_SEED_FROM=5000.</remarks>
public sealed class HistoryTests(PostgresFixture postgres)
{
    private const int Length = 70;
    private const int ShrinksMax = 200;

    [Fact]
    public Task Kept_histories_still_hold() => EachAsync(Seed.Kept, () => TestCounty.InFileAsync(persons: Histories.Persons));

    [Fact]
    public Task Every_answer_and_balance_is_that_of_plain_lists_in_a_file() =>
        EachAsync(Drawn(25), () => TestCounty.InFileAsync(persons: Histories.Persons));

    [Fact]
    public Task Every_answer_and_balance_is_that_of_plain_lists_on_a_server() =>
        EachAsync(Drawn(3), () => postgres.CountyAsync(persons: Histories.Persons));

    private static IEnumerable<Seed> Drawn(int count)
    {
        int Number(string name, int otherwise) =>
            int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
        return Enumerable.Range(Number("TUODI_SEED_FROM", 1), Number("TUODI_SEEDS", count)).Select(seed => new Seed(seed, Length, []));
    }

    private static async Task EachAsync(IEnumerable<Seed> seeds, Func<Task<TestCounty>> open)
    {
        foreach (var seed in seeds)
        {
            if (await FailureAsync(seed, open) is { } failure)
            {
                var least = await ShrinkAsync(seed with { Length = failure.Place + 1 }, open);
                failure = await FailureAsync(least, open) ?? failure;
                Assert.Fail(
                    $"{failure.Error.Message}\nThe steps: {string.Join("; ", least.Steps)}\n{least.Save()}\n{failure.Error.StackTrace}"
                );
            }
        }
    }

    // Steps mean the same without the others: leave out what the failure does not need.
    private static async Task<Seed> ShrinkAsync(Seed seed, Func<Task<TestCounty>> open)
    {
        var tries = 0;
        for (var size = seed.Length / 2; size >= 1; size /= 2)
        {
            for (var from = seed.Length - 1; from >= 0 && tries < ShrinksMax; from -= size)
            {
                var less = seed with
                {
                    Without = [.. seed.Without.Union(Enumerable.Range(Math.Max(0, from - size + 1), Math.Min(size, from + 1)))],
                };
                if (less.Without.Count > seed.Without.Count && tries++ >= 0 && await FailureAsync(less, open) is not null)
                {
                    seed = less;
                }
            }
        }

        return seed;
    }

    private static async Task<(int Place, Exception Error)?> FailureAsync(Seed seed, Func<Task<TestCounty>> open)
    {
        await using var county = await open();
        await Histories.PrepareAsync(county);
        var run = new HistoryRun(county);
        var place = 0;
        try
        {
            foreach (var step in seed.Steps)
            {
                place = step.Place;
                await run.DoAsync(step);
                if (place % 10 == 9)
                {
                    await CheckAsync();
                }
            }

            await CheckAsync();
            return null;
        }
        catch (Exception error)
        {
            return (place, error);
        }

        async Task CheckAsync()
        {
            var stored = await StoredCounty.ReadAsync(county.Service);
            new HistoryCompare(stored, run.Model).Check();
            new StoredAudit(stored, 10_000).Check();
        }
    }
}
