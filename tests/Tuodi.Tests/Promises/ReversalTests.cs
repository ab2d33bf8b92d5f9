using Tuodi.Kernel;
using Tuodi.Storage.Fees;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>Corners of taking back that random histories reach too seldom.</summary>
public sealed class ReversalTests
{
    [Fact]
    public async Task A_settlement_is_not_restored_out_of_an_account_that_was_spent_since()
    {
        await using var county = await TestCounty.InFileAsync();
        var one = await county.StayAsync(1, 20_000, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 5));
        var two = await county.StayAsync(1, 20_000, new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 5));
        var settled = await county.RunAsync(Acts.Settle("one", TestCounty.Hospital, 1, one, account: true));
        await county.RunAsync(Acts.Reverse("back", TestCounty.Hospital, 1, settled.Reference!.Value));
        await county.RunAsync(Acts.Settle("two", TestCounty.Hospital, 1, two, account: true));
        var refusal = await Should.ThrowAsync<Refusal>(() => county.RunAsync(Acts.Undo("undo", TestCounty.Hospital, 1, "back", "2305")));
        refusal.Message.ShouldContain("no longer holds");
        await StoredAudit.CheckAsync(county);
    }

    [Fact]
    public async Task Lines_taken_back_bit_by_bit_leave_nothing_of_any_part()
    {
        await using var county = await TestCounty.InFileAsync();
        await Histories.PrepareAsync(county);
        county.Clock.Now = county.Clock.Now.AddDays(90);
        var visit = await county.StayAsync(1, 1_000, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 5));
        await AddAsync("sent", null, 5); // first pay 0.5 fen: 1, in policy 4
        await AddAsync("some", "sent", -2);
        await AddAsync("rest", "sent", -3);
        var stored = await StoredCounty.ReadAsync(county.Service);
        stored
            .Charges.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(row => row.InPolicy.ShouldBe(100_000), row => row.FirstPay.ShouldBe(0));
        await county.RunAsync(Acts.Settle("settle", TestCounty.Hospital, 1, visit));
        await StoredAudit.CheckAsync(county);

        Task<Done> AddAsync(string number, string? back, long fen) =>
            county.RunAsync(
                Acts.Lines(
                    number,
                    TestCounty.Hospital,
                    1,
                    visit,
                    [
                        new SentLine
                        {
                            Number = number,
                            Batch = string.Empty,
                            TakesBack = back,
                            Code = Histories.FirstPaid,
                            LocalCode = "1",
                            Occurred = Histories.At(new DateOnly(2026, 1, 2), 9),
                            Quantity = Math.Sign(fen),
                            Price = new decimal(Math.Abs(fen)) / 100,
                            Total = new Money(fen),
                            Content = [],
                        },
                    ]
                )
            );
    }

    [Fact]
    public async Task Every_accumulator_has_its_former_value_after_a_reversal()
    {
        await using var county = await TestCounty.InFileAsync();
        List<byte[]> states = [];
        List<long> settlements = [];
        for (var i = 0; i < 4; i++)
        {
            var visit = await county.StayAsync(1, 30_000, new DateOnly(2026, 1, 1).AddDays(i * 9), new DateOnly(2026, 1, 5).AddDays(i * 9));
            settlements.Add((await county.RunAsync(Acts.Settle($"s{i}", TestCounty.Hospital, 1, visit))).Reference!.Value);
            states.Add(await StateAsync(county));
        }

        for (var i = 3; i > 0; i--)
        {
            await county.RunAsync(Acts.Reverse($"r{i}", TestCounty.Hospital, 1, settlements[i]));
            (await StateAsync(county)).ShouldBe(states[i - 1]);
        }

        await county.RunAsync(Acts.Reverse("r0", TestCounty.Hospital, 1, settlements[0]));
        var first = (await StoredCounty.ReadAsync(county.Service)).Settlements[0];
        (await StateAsync(county)).ShouldBe(first.Before);
        await StoredAudit.CheckAsync(county);
    }

    private static async Task<byte[]> StateAsync(TestCounty county) => (await StoredCounty.ReadAsync(county.Service)).Years.Single().State;
}
