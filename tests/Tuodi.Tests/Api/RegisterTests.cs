using Tuodi.Storage.Rows;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Api;

/// <summary>Institutions, operators, the catalogue and policies over the REST interface.</summary>
public sealed class RegisterTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Institutions_and_their_operators_are_found(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null, 1);
        await InsertAsync(
            server,
            TableChange.Insert(
                Tables.Operator,
                [
                    new OperatorRow
                    {
                        Institution = TestCounty.Hospital,
                        Id = "D1",
                        Name = "虚构经办",
                        Active = true,
                    },
                ]
            )
        );
        (await server.GetAsync("institutions?limit=2")).Expect(200).Items.Count().ShouldBe(2);
        var first = await server.GetAsync("institutions?limit=2");
        (await server.GetAsync(first["next"].GetString()!)).Items.Count().ShouldBe(1);
        (await server.GetAsync("institutions?division=420106"))
            .Items.ShouldHaveSingleItem()
            .GetProperty("code")
            .GetString()
            .ShouldBe(TestCounty.Away);
        (await server.GetAsync("institutions?name=某某")).Items.Count().ShouldBe(3);
        (await server.GetAsync("institutions?name=某%25")).Items.ShouldBeEmpty();

        var one = (await server.GetAsync($"institutions/{TestCounty.Hospital}")).Expect(200);
        one["level"].GetString().ShouldBe("3");
        (await server.GetAsync($"institutions/{TestCounty.Hospital}", headers: ("If-None-Match", $"\"x\", {one.ETag}"))).Expect(304);
        (await server.GetAsync("institutions/H1")).Expect(404);
        var operators = $"institutions/{TestCounty.Hospital}/operators";
        (await server.GetAsync(operators)).Items.ShouldHaveSingleItem().GetProperty("name").GetString().ShouldBe("虚***");
        (await server.GetAsync(operators + "?unmasked=true")).Items.Single().GetProperty("name").GetString().ShouldBe("虚构经办");
        (await server.GetAsync(operators, ApiServer.Stranger)).Expect(404);
        (await server.GetAsync(operators, "admin:Administrator:100000")).Expect(403);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_catalogue_is_as_of_a_day(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null, 1);
        await InsertAsync(
            server,
            TableChange.Insert(Tables.CatalogueItem, [Item("B1", 2020, 2021), Item("B1", 2022, null), Item("C1", 2020, null)])
        );
        (await server.GetAsync("catalogue"))
            .Expect(200)
            .Items.Select(item => item.GetProperty("code").GetString())
            .ShouldBe(["A1", "B1", "C1"]);
        var then = (await server.GetAsync("catalogue?code=B1&day=2021-05-05")).Items.ShouldHaveSingleItem();
        then.GetProperty("valid_to").GetString().ShouldBe("2021-12-31");
        then.GetProperty("first_pay_rate").GetString().ShouldBe("0.1");
        var page = await server.GetAsync("catalogue?limit=1");
        (await server.GetAsync(page["next"].GetString()!)).Expect(200).Items.Single().GetProperty("code").GetString().ShouldBe("B1");
        (await server.GetAsync("catalogue?day=2021-13-05")).Expect(400).Fields.ShouldBe(["day"]);
    }

    [Fact]
    public async Task The_policy_of_a_district_is_that_of_its_city_and_names_what_settlements_name()
    {
        await using var server = await ApiServer.StartAsync(null);
        var id = await server.SettledAsync(1, 50_000);
        var policy = (await server.GetAsync($"policies/{TestCounty.Area}?day=2026-02-10")).Expect(200);
        policy["division"].GetString().ShouldBe("420500");
        policy["title"].GetProperty("zh").GetString()!.ShouldContain("宜昌市医疗救助");
        policy["layers"].EnumerateArray().Select(layer => layer.GetProperty("key").GetString()).ShouldContain("assistance");
        policy["sources"].EnumerateArray().ShouldNotBeEmpty();
        var settlement = (await server.GetAsync($"settlements/{TestCounty.Area}/{id}"))["settlement"];
        settlement.GetProperty("policy").GetString().ShouldBe(policy["hash"].GetString());
        (await server.GetAsync($"policies/{TestCounty.Area}/sheet", headers: ("Accept-Language", "en")))
            .Expect(200)
            .Text.ShouldContain("Recipient categories");
        (await server.GetAsync("policies/420500?day=1999-01-01")).Expect(404)["detail"].GetString()!.ShouldContain("没有施行的政策");
        (await server.GetAsync("policies/42")).Expect(400).Fields.ShouldBe(["division"]);
    }

    private static CatalogueItemRow Item(string code, int from, int? to) =>
        new()
        {
            Code = code,
            ValidFrom = new DateOnly(from, 1, 1),
            ValidTo = to is { } year ? new DateOnly(year, 12, 31) : null,
            Name = "invented",
            List = "201",
            Grade = "02",
            ChargeType = "01",
            FirstPayRate = "0.1",
        };

    private static Task InsertAsync(ApiServer server, TableChange change) =>
        server.County.Service.Database.ExclusivelyAsync(
            (_, transaction) => server.County.Service.Database.WriteAsync(transaction, [change], CancellationToken.None),
            CancellationToken.None
        );
}
