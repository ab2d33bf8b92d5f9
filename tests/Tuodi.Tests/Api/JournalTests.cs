using Tuodi.Tests.Service;

namespace Tuodi.Tests.Api;

/// <summary>The journal over the REST interface: it balances, whatever is asked of it.</summary>
public sealed class JournalTests(PostgresFixture postgres)
{
    private static readonly string Balances = $"journal/balances?area={TestCounty.Area}";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Debits_are_credits_in_every_range_of_days_and_what_is_reversed_comes_to_nothing(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null);
        var first = await server.SettledAsync(1, 50_000);
        await server.SettledAsync(2, 30_000, new DateOnly(2026, 2, 20));
        var all = (await server.GetAsync(Balances, ApiServer.Keeper)).Expect(200);
        Sum(all).ShouldBe(0);
        Of(all, "fund/medical-assistance").ShouldBeGreaterThan(8032.50m);
        Of(all, $"institution/{TestCounty.Hospital}").ShouldBe(-80000);

        var february = (await server.GetAsync(Balances + "&from=2026-02-01&to=2026-02-15", ApiServer.Keeper)).Expect(200);
        Sum(february).ShouldBe(0);
        Of(february, $"institution/{TestCounty.Hospital}").ShouldBe(-50000);
        var one = await server.GetAsync(Balances + "&account=person/cash&to=2026-02-15", ApiServer.Keeper);
        one.Items.ShouldHaveSingleItem().GetProperty("debits").GetRawText().ShouldBe("3077.50");

        await server.County.RunAsync(server.County.Reverse(1, first));
        Of(await server.GetAsync(Balances, ApiServer.Keeper), $"institution/{TestCounty.Hospital}").ShouldBe(-30000);
        var entries = (await server.GetAsync("journal/entries?limit=2", ApiServer.Keeper)).Expect(200);
        entries.Items.Count().ShouldBe(2);
        var rest = (await server.GetAsync(entries["next"].GetString()!, ApiServer.Keeper)).Expect(200);
        rest.Items.ShouldHaveSingleItem().GetProperty("kind").GetString().ShouldBe("reversed");
        rest["next"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        entries
            .Items.Concat(rest.Items)
            .ShouldAllBe(entry =>
                entry.GetProperty("postings").EnumerateArray().Sum(posting => posting.GetProperty("amount").GetDecimal()) == 0
            );
        (await server.GetAsync($"journal/entries?reference={first}", ApiServer.Keeper)).Items.ShouldHaveSingleItem();
        (
            await server.GetAsync(
                $"journal/entries?account=institution/{TestCounty.Hospital}&from=2026-02-20&to=2026-02-20",
                ApiServer.Keeper
            )
        ).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Only_those_who_keep_the_books_read_them_and_only_their_own()
    {
        await using var server = await ApiServer.StartAsync(null);
        await server.SettledAsync(1, 50_000);
        (await server.GetAsync(Balances, ApiServer.Clerk)).Expect(403);
        (await server.GetAsync(Balances, ApiServer.OtherKeeper)).Expect(200).Items.ShouldBeEmpty();
        (await server.GetAsync("journal/entries", ApiServer.OtherKeeper)).Items.ShouldBeEmpty();
        (await server.GetAsync("journal/balances", ApiServer.Keeper)).Expect(400).Fields.ShouldBe(["area"]);
    }

    private static decimal Sum(ApiReply reply) => reply.Items.Sum(each => each.GetProperty("balance").GetDecimal());

    private static decimal Of(ApiReply reply, string account) =>
        reply.Items.Single(each => each.GetProperty("account").GetString() == account).GetProperty("balance").GetDecimal();
}
