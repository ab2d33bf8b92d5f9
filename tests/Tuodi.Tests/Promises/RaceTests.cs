using System.Collections.Concurrent;
using Tuodi.Bench.Service;
using Tuodi.Settlement.Storing;
using Tuodi.Storage;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>Many at once: on one person, on thousands, from two services that know nothing of each other; the sums asserted each time.</summary>
public sealed class RaceTests(PostgresFixture postgres)
{
    private const long AssistanceCap = 8_000_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_cap_is_passed_when_one_persons_visits_are_settled_at_once(bool server)
    {
        await using var county = server ? await postgres.CountyAsync() : await TestCounty.InFileAsync();
        var visits = new List<long>();
        for (var i = 0; i < 40; i++)
        {
            visits.Add(await county.StayAsync(1, 60_000, new DateOnly(2026, 1, 1).AddDays(i), new DateOnly(2026, 1, 3).AddDays(i)));
        }

        await Waiting.EachAsync(visits, 20, visit => county.RunAsync(county.Settle(1, visit, $"settle{visit}")));
        var stored = await StoredCounty.ReadAsync(county.Service);
        new StoredAudit(stored, 10_000).Check();
        stored.Settlements.Count.ShouldBe(visits.Count);
        stored
            .Settlements.SelectMany(row => WorkCodec.Read(row.Work))
            .Where(layer => layer.Layer == "assistance")
            .Sum(layer => layer.Paid.Fen)
            .ShouldBe(AssistanceCap, "the bills reach the cap, and nothing passes it");
    }

    [Theory]
    [InlineData(false, 2_000)]
    [InlineData(true, 1_000)]
    public async Task Requests_that_are_sent_up_to_five_times_at_once_are_done_once(bool server, int count)
    {
        var folder = Directory.CreateTempSubdirectory("tuodi-").FullName;
        var limits = new CommitLimits { Patience = TimeSpan.FromMinutes(5) }; // nobody is told to come back
        await using var service = await Waiting.OpenAsync(await OpenAsync(server, folder), limits);
        var visits = await Waiting.MakeAsync(service, count / 2, count);
        var random = new Random(count);
        var sends = visits.SelectMany(visit => Enumerable.Repeat(visit, random.Next(1, 6))).ToArray();
        random.Shuffle(sends);
        var lost = sends.Select(_ => random.Next(3) == 0).ToArray();
        var answers = new ConcurrentDictionary<long, string>();
        await Waiting.EachAsync(
            [.. sends.Zip(lost)],
            200,
            async send =>
            {
                var answer = service.RunAsync(Waiting.Settle(send.First), CancellationToken.None);
                if (!send.Second) // a lost answer is one that nobody waits for
                {
                    var print = Waiting.Print(await answer);
                    answers.GetOrAdd(send.First.Visit, print).ShouldBe(print);
                }
            }
        );
        foreach (var visit in visits)
        {
            var print = Waiting.Print(await service.RunAsync(Waiting.Settle(visit), CancellationToken.None));
            answers.GetValueOrDefault(visit.Visit, print).ShouldBe(print);
        }

        await Waiting.CheckAsync(service.Database, visits);
        await service.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_services_on_one_database_settle_a_visit_once(bool server)
    {
        var folder = Directory.CreateTempSubdirectory("tuodi-").FullName;
        var place = server ? await postgres.DatabaseAsync() : Path.Combine(folder, "county.sqlite");
        await using var one = await Waiting.OpenAsync(DatabaseLocation.Open(place));
        await using var two = await Waiting.OpenAsync(DatabaseLocation.Open(place));
        var visits = await Waiting.MakeAsync(one, 20, 400); // twenty visits a person
        var done = new ConcurrentBag<(long Visit, string Msgid, string Print)>();
        var refused = 0;
        var sends = visits
            .SelectMany(visit => new[] { (one, visit, 'a'), (two, visit, 'a'), (two, visit, 'b'), (one, visit, 'b') })
            .ToArray();
        new Random(3).Shuffle(sends);
        await Waiting.EachAsync(sends, 32, send => SendAsync(send.Item1, send.visit, $"{send.Item3}{send.visit.Visit}"));
        await Waiting.CheckAsync(one.Database, visits);
        (done.Count + refused).ShouldBe(sends.Length);
        foreach (var visit in done.GroupBy(each => each.Visit))
        {
            visit
                .Select(each => (each.Msgid, each.Print))
                .Distinct()
                .Count()
                .ShouldBe(1, "one of two requests settles, and is answered alike at both");
        }

        done.Select(each => each.Visit).Distinct().Count().ShouldBe(visits.Count);
        await one.DisposeAsync();
        await two.DisposeAsync();
        Directory.Delete(folder, recursive: true);

        async Task SendAsync(SettlementService service, WaitingVisit visit, string msgid)
        {
            try
            {
                var answer = await service.RunAsync(Waiting.Settle(visit, msgid), CancellationToken.None);
                done.Add((visit.Visit, msgid, Waiting.Print(answer)));
            }
            catch (Refusal)
            {
                Interlocked.Increment(ref refused);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_reads_half_a_settlement_while_others_settle_and_reverse(bool server)
    {
        await using var county = server ? await postgres.CountyAsync() : await TestCounty.InFileAsync();
        var visits = new List<long>();
        for (var i = 0; i < 24; i++)
        {
            visits.Add(
                await county.StayAsync(1 + (i % 3), 30_000, new DateOnly(2026, 1, 1).AddDays(i), new DateOnly(2026, 1, 3).AddDays(i))
            );
        }

        var preview = county.Settle(4, await county.StayAsync(4, 30_000, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 5)));
        var expected = Figures(await county.Service.PreviewAsync(preview, CancellationToken.None));
        var writing = Waiting.EachAsync(visits, 6, WriteAsync);
        var reads = 0;
        while (!writing.IsCompleted || reads == 0)
        {
            new StoredAudit(await StoredCounty.ReadAsync(county.Service), 10_000).Check();
            (await county.QueryAsync<long>("select coalesce(sum(amount), 0) from posting")).ShouldBe([0L]);
            (
                await county.QueryAsync<long>(
                    "select count(*) from charge c where c.settlement is not null and not exists (select 1 from settlement s where s.id = c.settlement and s.area = c.area)"
                )
            ).ShouldBe([0L]);
            Figures(await county.Service.PreviewAsync(preview, CancellationToken.None)).ShouldBe(expected);
            reads++;
        }

        await writing;
        await StoredAudit.CheckAsync(county);

        async Task WriteAsync(long visit)
        {
            var person = 1 + (visits.IndexOf(visit) % 3);
            for (var i = 0; i < 3; i++)
            {
                var settled = await county.RunAsync(Acts.Settle($"s{visit}-{i}", TestCounty.Hospital, person, visit, account: true));
                await county.RunAsync(Acts.Reverse($"r{visit}-{i}", TestCounty.Hospital, person, settled.Reference!.Value));
            }

            await county.RunAsync(Acts.Settle($"s{visit}", TestCounty.Hospital, person, visit));
        }

        // Without the number, which each preview makes anew.
        static string Figures(Done done) => System.Text.Encoding.UTF8.GetString(done.Answer).Split(' ', 2)[1];
    }

    private async Task<IDatabase> OpenAsync(bool server, string folder) =>
        DatabaseLocation.Open(server ? await postgres.DatabaseAsync() : Path.Combine(folder, "county.sqlite"));
}
