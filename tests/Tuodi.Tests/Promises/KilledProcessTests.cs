using Tuodi.Storage.Databases;
using Tuodi.Tests.Promises.Children;

namespace Tuodi.Tests.Promises;

/// <summary>A process that settles is killed, without a chance to close anything, and its file is opened by another.</summary>
public sealed class KilledProcessTests
{
    private const int Visits = 2_000;

    [Fact]
    public async Task A_killed_process_leaves_all_that_it_acknowledged_and_no_half_of_the_rest()
    {
        var folder = Directory.CreateTempSubdirectory("tuodi-").FullName;
        var database = new SqliteDatabase(Path.Combine(folder, "county.sqlite"));
        await using (var service = await Waiting.OpenAsync(database))
        {
            var visits = await Waiting.MakeAsync(service, Visits / 2, Visits);
            var acknowledged = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var lines in (int[])[40, 300, 500])
            {
                foreach (var line in await KillAfterAsync(database.Place, lines))
                {
                    var (msgid, print) = (line.Split(' ')[0], line.Split(' ')[1]);
                    acknowledged.TryAdd(msgid, print);
                    acknowledged[msgid].ShouldBe(print, "a repetition gets the answer of the first");
                }

                var stored = await StoredCounty.ReadAsync(database);
                new StoredAudit(stored, 0).Check();
                acknowledged.Keys.Except(stored.Messages.Select(row => row.Msgid)).ShouldBeEmpty("it was acknowledged");
            }

            acknowledged.Count.ShouldBeLessThan(Visits, "it was killed in the middle");
            await Waiting.EachAsync(
                visits,
                64,
                async visit =>
                {
                    var print = Waiting.Print(await service.RunAsync(Waiting.Settle(visit), CancellationToken.None));
                    acknowledged.GetValueOrDefault(Waiting.Msgid(visit.Visit), print).ShouldBe(print);
                }
            );
            await Waiting.CheckAsync(database, visits);
        }

        Directory.Delete(folder, recursive: true);
    }

    // A line that the kill cut off was never acknowledged.
    private static async Task<List<string>> KillAfterAsync(string file, int lines)
    {
        using var child = Child.Start([], SettleUntilKilled.Word, file);
        var said = new List<string>();
        while (said.Count < lines && await child.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
        }

        child.Kill();
        await child.WaitForExitAsync();
        said.Count.ShouldBe(lines, await child.StandardError.ReadToEndAsync());
        said.AddRange((await child.StandardOutput.ReadToEndAsync()).Split('\n')[..^1]);
        return said;
    }
}
