using Tuodi.Storage.Rows;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Api;

/// <summary>The outbox over the REST interface: each reader gets every row until it says that it has it.</summary>
public sealed class OutboxTests(PostgresFixture postgres)
{
    private static readonly string Path = $"outbox?area={TestCounty.Area}";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_row_is_told_until_its_reader_acknowledges_it_also_one_that_is_committed_late(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null);
        var first = await server.SettledAsync(1, 50_000);
        var second = await server.SettledAsync(2, 30_000);
        var told = (await server.GetAsync(Path)).Expect(200);
        told.Items.Select(item => item.GetProperty("reference").GetString()).ShouldBe([$"{first}", $"{second}"]);
        var numbers = told.Items.Select(item => item.GetProperty("number").GetString()!).ToList();
        (await server.GetAsync(Path + "&limit=1"))["more"].GetBoolean().ShouldBeTrue();
        (await server.GetAsync($"{Path}&after={numbers[0]}")).Items.ShouldHaveSingleItem();

        var receipt = $$"""{"area":"{{TestCounty.Area}}","numbers":["{{numbers[1]}}","1"]}""";
        for (var again = 0; again < 2; again++)
        {
            (await server.PostAsync("outbox/receipts", receipt)).Expect(200)["acknowledged"].GetInt32().ShouldBe(1);
        }

        (await server.GetAsync(Path)).Items.ShouldHaveSingleItem().GetProperty("number").GetString().ShouldBe(numbers[0]);
        (await server.GetAsync(Path, ApiServer.Keeper)).Items.Count().ShouldBe(2);

        // A number below what was read, committed after it: by two servers' clocks, or by a slow commit.
        var late = new OutboxRow
        {
            Area = TestCounty.Area,
            Id = long.Parse(numbers[0]) - 1,
            Kind = "settled",
            Reference = 7,
            At = 0,
        };
        var database = server.County.Service.Database;
        await database.ExclusivelyAsync(
            (_, transaction) => database.WriteAsync(transaction, [TableChange.Insert(Tables.Outbox, [late])], CancellationToken.None),
            CancellationToken.None
        );
        (await server.GetAsync(Path)).Items.First().GetProperty("reference").GetString().ShouldBe("7");
    }

    [Fact]
    public async Task Receipts_that_make_no_sense_and_readers_from_elsewhere_are_refused()
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        (await server.PostAsync("outbox/receipts", """{"area":"420502","numbers":["x"]}""")).Expect(400).Fields.ShouldBe(["/numbers/0"]);
        (await server.PostAsync("outbox/receipts", """{"area":"42","numbers":[]}""")).Expect(400).Fields.ShouldBe(["/area"]);
        (await server.PostAsync("outbox/receipts", """{"area":"420502"}""")).Expect(400);
        var many = string.Join(',', Enumerable.Range(0, 201).Select(i => $"\"{i}\""));
        (await server.PostAsync("outbox/receipts", $$"""{"area":"420502","numbers":[{{many}}]}"""))
            .Expect(400)
            .Fields.ShouldBe(["/numbers"]);
        (await server.GetAsync(Path, ApiServer.Stranger)).Expect(403);
        (await server.GetAsync(Path, "supervisor:Supervision:420500")).Expect(403);
        (await server.GetAsync("outbox")).Expect(400).Fields.ShouldBe(["area"]);
    }
}
