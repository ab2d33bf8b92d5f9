using Tuodi.Tests.Service;

namespace Tuodi.Tests.Api;

/// <summary>Persons over the REST interface: found, masked, seen by whom they concern.</summary>
public sealed class PersonTests(PostgresFixture postgres)
{
    private const string Search = "persons/search";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_is_found_by_number_document_and_name_and_told_masked(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null);
        string[] ways = ["""{"number":"P0000000003"}""", """{"certificate":"99999919530101003x"}""", """{"name":"虚构3"}"""];
        foreach (var asked in ways)
        {
            var found = (await server.PostAsync(Search, asked)).Expect(200).Items.ShouldHaveSingleItem();
            found.GetProperty("number").GetString().ShouldBe("P0000000003");
            found.GetProperty("name").GetString().ShouldBe("虚**");
            found.GetProperty("certificate").GetString().ShouldBe("99**************3X");
            found.GetProperty("born").GetString().ShouldBe("1953");
        }

        var clear = (await server.PostAsync(Search + "?unmasked=true", """{"name":"虚构3"}""")).Expect(200).Items.Single();
        clear.GetProperty("name").GetString().ShouldBe("虚构3");
        clear.GetProperty("born").GetString().ShouldBe("1953-01-01");
        (await server.PostAsync(Search + "?unmasked=true", """{"name":"虚构3"}""", ApiServer.Approver))
            .Expect(403)
            .Problem.ShouldBe("forbidden");
    }

    [Theory]
    [InlineData("""{}""", "/")]
    [InlineData("""{"names":"x"}""", "/names")]
    [InlineData("""{"name":1}""", "/name")]
    [InlineData("""[]""", "/")]
    [InlineData("""{"name":""", "/name")]
    public async Task A_wrong_search_is_told_by_its_field(string body, string field)
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        var reply = (await server.PostAsync(Search, body)).Expect(400);
        reply.Problem.ShouldBe("invalid");
        reply.Fields.ShouldHaveSingleItem().ShouldBe(field);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_shows_statuses_and_years_to_the_offices_and_hospitals_that_they_concern(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null);
        var path = $"persons/{TestCounty.Area}/{TestCounty.Person(1)}";
        const string Hospital = $"nurse:Hospital::{TestCounty.Hospital}";
        (await server.GetAsync(path, Hospital)).Expect(404);
        await server.SettledAsync(1, 50_000);

        var person = (await server.GetAsync(path)).Expect(200);
        person["is_masked"].GetBoolean().ShouldBeTrue();
        person["insurance"][0].GetProperty("balance").GetRawText().ShouldBe("100.00");
        person["statuses"].EnumerateArray().ShouldHaveSingleItem().GetProperty("category").GetString().ShouldBe("minimum-living");
        (await server.GetAsync(path, headers: ("If-None-Match", person.ETag!))).Expect(304);

        var year = (await server.GetAsync(path + "/years")).Expect(200).Items.ShouldHaveSingleItem();
        year.GetProperty("admissions").GetInt32().ShouldBe(1);
        var layers = year.GetProperty("layers").EnumerateArray().ToDictionary(each => each.GetProperty("layer").GetString()!);
        layers["basic"].GetProperty("paid").GetRawText().ShouldBe("29400.00");
        layers["assistance"].GetProperty("paid").GetRawText().ShouldBe("8032.50");

        (await server.GetAsync(path, Hospital)).Expect(200);
        (await server.GetAsync(path, $"othernurse:Hospital::{TestCounty.Township}")).Expect(404);
        (await server.GetAsync(path, ApiServer.Stranger)).Expect(404).Problem.ShouldBe("not-found");
        (await server.PostAsync(Search, """{"name":"虚构1"}""", ApiServer.Stranger)).Expect(200).Items.ShouldBeEmpty();
        (await server.PostAsync(Search, """{"name":"虚构1"}""", Hospital)).Expect(200).Items.ShouldHaveSingleItem();
        (await server.PostAsync(Search, """{"name":"虚构2"}""", Hospital)).Expect(200).Items.ShouldBeEmpty();
        (await server.GetAsync($"persons/{TestCounty.Area}/nobody")).Expect(404);
        (await server.GetAsync("persons/42/nobody")).Expect(400).Fields.ShouldBe(["area"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_family_is_told_with_what_each_was_paid_and_no_further_than_its_reader_sees(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null);
        await TestFamily.AddAsync(server.County, (0, "head"), (1, "spouse"), (2, "child"));
        var settlement = await server.SettledAsync(1, 50_000);
        await server.SettledAsync(1, 30_000, new DateOnly(2025, 6, 20));
        var path = $"persons/{TestCounty.Area}/{TestCounty.Person(0)}/family";

        var family = (await server.GetAsync(path)).Expect(200);
        family["household"].GetString().ShouldBe(TestFamily.Household);
        family["year"].GetInt32().ShouldBe(2026);
        var members = family["members"].EnumerateArray().ToList();
        members.Select(each => each.GetProperty("relation").GetString()).ShouldBe(["head", "spouse", "child"]);
        members.Select(each => each.GetProperty("name").GetString()).ShouldAllBe(name => name == "虚**");
        members[1].GetProperty("categories")[0].GetString().ShouldBe("minimum-living");
        members[1].GetProperty("age").GetInt32().ShouldBe(75);
        members[1].GetProperty("paid").GetProperty("total").GetRawText().ShouldBe("50000.00");
        members[1].GetProperty("paid").GetProperty("assistance").GetRawText().ShouldBe("8032.50");
        members[0].GetProperty("paid").GetProperty("total").GetRawText().ShouldBe("0.00");
        var before = (await server.GetAsync(path + "?year=2025")).Expect(200)["members"][1].GetProperty("paid");
        before.GetProperty("total").GetRawText().ShouldBe("30000.00");

        // What is taken back counts no more; a hospital sees who was there, an office of another city nobody.
        await server.County.RunAsync(server.County.Reverse(1, settlement));
        (await server.GetAsync(path)).Expect(200)["members"][1].GetProperty("paid").GetProperty("total").GetRawText().ShouldBe("0.00");
        const string Hospital = $"nurse:Hospital::{TestCounty.Hospital}";
        (await server.GetAsync(path, Hospital)).Expect(404);
        var seen = (await server.GetAsync($"persons/{TestCounty.Area}/{TestCounty.Person(1)}/family", Hospital)).Expect(200)["members"];
        seen.EnumerateArray().ShouldHaveSingleItem().GetProperty("number").GetString().ShouldBe(TestCounty.Person(1));
        (await server.GetAsync(path, ApiServer.Stranger)).Expect(404);
        var alone = (await server.GetAsync($"persons/{TestCounty.Area}/{TestCounty.Person(5)}/family")).Expect(200);
        alone["household"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        var earlier = (await server.GetAsync(path + "?known_at=2020-01-01T00:00:00Z")).Expect(200);
        earlier["members"].EnumerateArray().ShouldBeEmpty();
    }
}
