using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Settlement.Cases;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Api;

/// <summary>Settlements over the REST interface: found, explained, taken back.</summary>
public sealed class SettlementTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_neither_repeat_nor_miss_a_row_while_others_come_in(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null);
        var first = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            first.Add(await server.SettledAsync(i, 20_000));
        }

        var seen = new List<string>();
        var next = $"settlements?area={TestCounty.Area}&limit=2";
        for (var page = 0; next is not null; page++)
        {
            var reply = (await server.GetAsync(next)).Expect(200);
            seen.AddRange(reply.Items.Select(item => item.GetProperty("id").GetString()!));
            next = reply["next"].GetString();
            if (page < 2)
            {
                await server.SettledAsync(10 + page, 20_000);
            }
        }

        seen.ShouldBeUnique();
        seen.Take(5).ShouldBe(first.Select(id => $"{id}"));
        seen.Count.ShouldBe(7);
        (await server.GetAsync($"settlements?person={TestCounty.Person(2)}"))
            .Items.Single()
            .GetProperty("id")
            .GetString()
            .ShouldBe($"{first[2]}");
        (await server.GetAsync($"settlements?institution={TestCounty.Township}")).Items.ShouldBeEmpty();
        (await server.GetAsync("settlements?from=2026-02-10&to=2026-02-10")).Items.Count().ShouldBe(7);
        (await server.GetAsync("settlements?from=2026-02-11")).Items.ShouldBeEmpty();
        (await server.GetAsync("settlements", ApiServer.Stranger)).Items.ShouldBeEmpty();
        (await server.GetAsync("settlements", $"nurse:Hospital::{TestCounty.Township}")).Items.ShouldBeEmpty();
        (await server.GetAsync("settlements?limit=201")).Expect(400).Fields.ShouldBe(["limit"]);
        (await server.GetAsync("settlements?limit=0")).Expect(400).Fields.ShouldBe(["limit"]);
        (await server.GetAsync("settlements?cursor=abc")).Expect(400).Fields.ShouldBe(["cursor"]);
        (await server.GetAsync("settlements?persons=x&day=2026-01-01")).Expect(400).Fields.ShouldBe(["persons", "day"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_explanation_comes_to_the_figures_that_are_stored_also_after_corrections(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null);
        var first = await server.SettledAsync(1, 50_000);
        var second = await server.SettledAsync(1, 30_000, new DateOnly(2026, 2, 20));
        await ExplainedAsync(server, first);
        var before = await ExplainedAsync(server, second);

        await server.County.RunAsync(server.County.Reverse(1, first));
        var corrected = (await server.GetAsync($"settlements/{TestCounty.Area}/{second}")).Expect(200);
        corrected["history"].EnumerateArray().ShouldHaveSingleItem().GetProperty("kind").GetString().ShouldBe("corrected");
        (await ExplainedAsync(server, second)).ShouldNotBe(before);
        await ExplainedAsync(server, first);
        var reversed = (await server.GetAsync($"settlements/{TestCounty.Area}/{first}")).Expect(200);
        reversed["stands"].GetBoolean().ShouldBeFalse();
        reversed["figures"].GetProperty("assistance").GetRawText().ShouldBe("8032.50");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_statement_is_told_in_both_languages(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null);
        var path = $"settlements/{TestCounty.Area}/{await server.SettledAsync(1, 50_000)}/explanation";
        var chinese = (await server.GetAsync(path, headers: ("Accept", "text/plain"))).Expect(200);
        chinese.Text.ShouldContain("您个人支付 ¥3,077.50");
        var english = await server.GetAsync(path, ApiServer.Clerk, ("Accept", "text/plain"), ("Accept-Language", "fr, en;q=0.8, zh;q=0.2"));
        english.Expect(200).Text.ShouldContain("You pay ¥3,077.50");
        (await server.GetAsync(path, ApiServer.Stranger)).Expect(404);
        (await server.GetAsync($"settlements/{TestCounty.Area}/1/explanation")).Expect(404);
        (await server.GetAsync($"settlements/{TestCounty.Area}/x/explanation")).Expect(400).Fields.ShouldBe(["id"]);
        (await server.GetAsync($"settlements/{TestCounty.Area}/9999999999999999999/explanation")).Expect(400).Fields.ShouldBe(["id"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Handling_staff_take_a_settlement_back_once_with_a_reason(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null);
        var id = await server.SettledAsync(1, 50_000);
        var path = $"settlements/{TestCounty.Area}/{id}";
        var seen = (await server.GetAsync(path)).ETag!;
        const string Body = """{"reason":"身份认定有误"}""";
        (await ReverseAsync(Body, ("Idempotency-Key", "r1"))).Expect(428);
        (await ReverseAsync("""{"reason":" "}""", ("If-Match", seen), ("Idempotency-Key", "r1"))).Expect(400).Fields.ShouldBe(["/reason"]);
        (await ReverseAsync(Body, ("If-Match", "\"1\""), ("Idempotency-Key", "r1"))).Expect(412);
        (await server.PostAsync(path + "/reversal", Body, "reviewer:Review:420500", ("If-Match", seen), ("Idempotency-Key", "r1"))).Expect(
            403
        );
        (await server.PostAsync(path + "/reversal", Body, ApiServer.Stranger, ("If-Match", seen), ("Idempotency-Key", "r1"))).Expect(404);

        var storm = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => ReverseAsync(Body, ("If-Match", seen), ("Idempotency-Key", "r1")))
        );
        var answer = storm.Select(reply => reply.Expect(201).Text).Distinct().ShouldHaveSingleItem();
        answer.ShouldContain("\"assistance\":-8032.50");
        answer.ShouldContain("\"sender\":\"api:clerk\"");
        (await ReverseAsync("""{"reason":"别的"}""", ("If-Match", seen), ("Idempotency-Key", "r1")))
            .Expect(422)
            .Problem.ShouldBe("key-used");
        (await ReverseAsync(Body, ("If-Match", seen), ("Idempotency-Key", "r2"))).Expect(412);

        var after = (await server.GetAsync(path)).Expect(200);
        after.ETag.ShouldNotBe(seen);
        after["history"].EnumerateArray().ShouldHaveSingleItem().GetProperty("reason").GetString().ShouldBe("身份认定有误");
        (await ReverseAsync(Body, ("If-Match", after.ETag!), ("Idempotency-Key", "r3"))).Expect(409).Problem.ShouldBe("refused");
        var row = after["history"][0].GetProperty("id").GetString();
        var entry = (await server.GetAsync($"journal/entries?reference={row}", ApiServer.Keeper)).Expect(200).Items.ShouldHaveSingleItem();
        entry.GetProperty("postings").EnumerateArray().Sum(posting => posting.GetProperty("amount").GetDecimal()).ShouldBe(0);
        (await server.County.QueryAsync<long>("select count(*) from settlement where kind = 'reversed'")).ShouldBe([1]);

        Task<ApiReply> ReverseAsync(string body, params (string Name, string Value)[] headers) =>
            server.PostAsync(path + "/reversal", body, ApiServer.Clerk, headers);
    }

    private static async Task<string> ExplainedAsync(ApiServer server, long id)
    {
        var told = (await server.GetAsync($"settlements/{TestCounty.Area}/{id}")).Expect(200);
        (await server.GetAsync($"settlements/{TestCounty.Area}/{id}", headers: ("If-None-Match", told.ETag!))).Expect(304);
        var explained = (await server.GetAsync($"settlements/{TestCounty.Area}/{id}/explanation")).Expect(200);
        explained["policy"].GetString().ShouldBe(told["settlement"].GetProperty("policy").GetString());
        explained["person"].GetRawText().ShouldBe(told["figures"].GetProperty("person_part").GetRawText());
        Paid(explained["layers"]).ShouldBe(Paid(told["layers"]));
        var funds = told["layers"].EnumerateArray().Aggregate(Money.Zero, (sum, layer) => sum + Amount(layer.GetProperty("paid")));
        funds.ShouldBe(Amount(told["figures"].GetProperty("fund_total")) + Amount(told["figures"].GetProperty("hospital_part")));
        return explained["person"].GetRawText();

        static IEnumerable<string> Paid(JsonElement layers) =>
            layers
                .EnumerateArray()
                .Select(layer => $"{layer.GetProperty("layer")} {layer.GetProperty("base")} {layer.GetProperty("paid").GetRawText()}");
    }

    private static Money Amount(JsonElement json)
    {
        MoneyText.TryParse(json.GetRawText(), out var money).ShouldBeTrue();
        return money;
    }
}
