using System.Text;

namespace Tuodi.Tests.Service;

/// <summary>One person's visits through the service.</summary>
public sealed class OneVisitTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stay_is_admitted_billed_settled_and_taken_back(bool server)
    {
        await using var county = server ? await postgres.CountyAsync() : await TestCounty.InFileAsync();
        var visit = await county.StayAsync(1, 50_000, new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 10));
        var settled = await county.RunAsync(county.Settle(1, visit));

        // Level 3: (50,000 - 1,000) x 60 % = 29,400; 20,600 left, over 6,000 at 65 % = 9,490; 11,110 left: 6,000 x 70 % + 5,110 x 75 % = 8,032.50.
        Encoding
            .UTF8.GetString(settled.Answer)
            .ShouldBe(
                $"{settled.Reference} basic=2940000 critical_illness=949000 assistance=803250 second_round=0 person=307750 cash=307750"
            );
        (await county.QueryAsync<long>("select sum(amount) from posting")).ShouldBe([0]);

        var reversed = await county.RunAsync(county.Reverse(1, settled.Reference!.Value));
        Encoding.UTF8.GetString(reversed.Answer).ShouldContain("assistance=-803250");
        (
            await county.QueryAsync<long>(
                "select coalesce(sum(abs(total)), 0) from (select account, sum(amount) as total from posting group by account) t"
            )
        ).ShouldBe([0]);
    }
}
