using System.Globalization;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Safety;

/// <summary>The metrics count what was done. Instruments are the process's: a service that another test closes takes its share of them along, so this runs while no other does.</summary>
[CollectionDefinition(nameof(MetricsTests), DisableParallelization = true)]
[Collection(nameof(MetricsTests))]
public sealed class MetricsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Metrics_count_what_was_done_and_refused()
    {
        await using var server = await SafeServer.StartAsync();
        await server.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancel);
        var visit = await server.County.StayAsync(1, 50_000, new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 10));
        await server.County.RunAsync(server.County.Settle(1, visit));
        await Should.ThrowAsync<Storage.Transactions.Refusal>(() => server.County.RunAsync(server.County.Settle(1, visit)));
        var text = await server.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancel);
        var lines = text.Split('\n');

        Value(lines, "tuodi_acts_total{infno=\"2304\",outcome=\"done\"}").ShouldBe(1);
        Value(lines, "tuodi_acts_total{infno=\"2304\",outcome=\"refused\"}").ShouldBe(1);
        Value(lines, "tuodi_commit_acts_count").ShouldBeGreaterThanOrEqualTo(4);
        Value(lines, "tuodi_act_duration_seconds_bucket{le=\"+Inf\"}").ShouldBe(Value(lines, "tuodi_act_duration_seconds_count"));
        Value(lines, "tuodi_queue_length").ShouldBeGreaterThanOrEqualTo(0);
    }

    private static double Value(string[] lines, string name)
    {
        var found = lines.Where(line => line.StartsWith(name + " ", StringComparison.Ordinal)).ToList();
        found.Count.ShouldBe(1, $"{name} in\n{string.Join('\n', lines)}");
        return double.Parse(found[0][(name.Length + 1)..], CultureInfo.InvariantCulture);
    }
}
