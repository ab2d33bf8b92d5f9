using Dapper;
using Tuodi.Kernel;
using Tuodi.Server.Safety.Access;
using Tuodi.Tests.Promises;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Web;

/// <summary>The page of a settlement and its statement say whose bill it is and where it was made. All persons are invented.</summary>
public sealed class SettlementPageTests
{
    private const string Hospital = $"{TestCounty.Hospital} 某某医院（虚构）";

    [Theory]
    [InlineData("")]
    [InlineData("/statement")]
    public async Task Names_stand_beside_the_numbers_and_the_persons_is_masked(string page)
    {
        await using var server = await ConsoleServer.StartAsync();
        var path = $"/console/settlements/{TestCounty.Area}/{await server.SettledAsync(1, 60_000)}{page}";
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var told = await ConsoleServer.TextAsync(await clerk.GetAsync(path));
        told.ShouldContain("P0000000001 虚**<");
        told.ShouldNotContain("虚构1");
        told.ShouldContain(Hospital);

        // Who keeps the fund reads no persons, and learns nothing of their names here.
        using var fund = server.Fresh(await server.TokenAsync("qian.fund", Role.Fund));
        var kept = await ConsoleServer.TextAsync(await fund.GetAsync(path));
        kept.ShouldContain("P0000000001<");
        kept.ShouldNotContain("虚**");
        kept.ShouldContain(Hospital);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/statement")]
    public async Task What_the_register_does_not_name_is_shown_by_its_number(string page)
    {
        await using var server = await ConsoleServer.StartAsync();
        var path = $"/console/settlements/{TestCounty.Area}/{await server.SettledAsync(1, 60_000)}{page}";
        await server.County.Service.Database.ExclusivelyAsync(
            async (connection, transaction) =>
            {
                foreach (var table in new[] { "insurance", "status_period", "filing", "person", "institution" })
                {
                    await connection.ExecuteAsync($"delete from {table}", transaction: transaction);
                }
            },
            TestContext.Current.CancellationToken
        );
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var told = await ConsoleServer.TextAsync(await clerk.GetAsync(path));
        told.ShouldContain("P0000000001<");
        told.ShouldContain($"{TestCounty.Hospital}<");
        told.ShouldNotContain("某某医院");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/statement")]
    public async Task A_settlement_that_another_ones_reversal_changed_says_so(string page)
    {
        await using var server = await ConsoleServer.StartAsync();
        var first = await server.SettledAsync(1, 60_000, new DateOnly(2026, 2, 10));
        var later = await server.SettledAsync(1, 60_000, new DateOnly(2026, 2, 25));
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var path = $"/console/settlements/{TestCounty.Area}/{later}{page}";
        (await ConsoleServer.TextAsync(await clerk.GetAsync(path))).ShouldNotContain("更正：个人负担原为");

        var county = server.County.Service;
        await county.RunAsync(
            Acts.Reverse("reverse", TestCounty.Hospital, 1, first, county.Settler),
            TestContext.Current.CancellationToken
        );
        var parts = await server.County.QueryAsync<long>($"select person_part from settlement where original = {later} order by id");
        var told = await ConsoleServer.TextAsync(await clerk.GetAsync(path));
        told.ShouldContain($"个人负担原为 {new Money(parts[0])}，现为 {new Money(parts.Sum())}");
    }
}
