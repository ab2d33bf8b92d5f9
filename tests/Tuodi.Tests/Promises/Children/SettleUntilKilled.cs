using Tuodi.Storage.Databases;

namespace Tuodi.Tests.Promises.Children;

/// <summary>Settles all visits of a file that wait, many at once, and writes a line for each that is acknowledged; the test kills it meanwhile.</summary>
internal static class SettleUntilKilled
{
    public const string Word = "settle-until-killed";

    private const int AtOnce = 32;

    public static async Task<int> RunAsync(string file)
    {
        await using var service = await Waiting.OpenAsync(new SqliteDatabase(file));
        var visits = await WaitingVisits.OfAsync(service);
        var output = Console.OpenStandardOutput();
        var gate = new Lock();
        await Waiting.EachAsync(
            visits,
            AtOnce,
            async visit =>
            {
                var done = await service.RunAsync(Waiting.Settle(visit), CancellationToken.None);
                lock (gate)
                {
                    output.Write(Acts.Text($"{Waiting.Msgid(visit.Visit)} {Waiting.Print(done)}\n"));
                    output.Flush();
                }
            }
        );
        return 0;
    }
}
