using Tuodi.Tests.Service;

namespace Tuodi.Tests.Api;

/// <summary>Status periods over the REST interface: added and closed once, on what was seen, and readable as they were known.</summary>
public sealed class StatusTests(PostgresFixture postgres)
{
    // Person 0 holds nothing, person 1 minimum living since 2024.
    private static readonly string Nobody = $"persons/{TestCounty.Area}/{TestCounty.Person(0)}/statuses";
    private static readonly string Holder = $"persons/{TestCounty.Area}/{TestCounty.Person(1)}/statuses";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_period_is_added_once_however_often_it_is_sent(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null);
        var seen = (await server.GetAsync(Nobody)).Expect(200).ETag!;
        const string Body = """{"category":"minimum-living","valid_from":"2026-01-01","source":"名单1"}""";

        var storm = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ => server.PostAsync(Nobody, Body, ApiServer.Approver, ("If-Match", seen), ("Idempotency-Key", "k1")))
        );
        storm.Select(reply => reply.Expect(201).Text).Distinct().ShouldHaveSingleItem();
        storm[0].Headers["Location"].ShouldEndWith("/statuses");
        (await server.GetAsync(Nobody)).Items.ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(storm[0]["id"].GetString());
        (await server.County.QueryAsync<long>("select count(*) from status_period where source = '名单1'")).ShouldBe([1]);

        const string Other = """{"category":"marginal","valid_from":"2026-01-01"}""";
        var other = await server.PostAsync(Nobody, Other, ApiServer.Approver, ("If-Match", seen), ("Idempotency-Key", "k1"));
        other.Expect(422).Problem.ShouldBe("key-used");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_who_saw_the_same_state_one_changes_it(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null);
        var seen = (await server.GetAsync(Nobody)).ETag!;
        const string Body = """{"category":"minimum-living","valid_from":"2026-01-01"}""";
        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i => server.PostAsync(Nobody, Body, ApiServer.Approver, ("If-Match", seen), ("Idempotency-Key", $"k{i}")))
        );
        replies.Count(reply => reply.Status == 201).ShouldBe(1);
        replies.Where(reply => reply.Status != 201).ShouldAllBe(reply => reply.Status == 412 && reply.Problem == "stale");
        (await server.GetAsync(Nobody)).Items.Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_period_that_ends_or_never_held_stays_readable_as_it_was_known(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null);
        var before = (await server.GetAsync(Holder)).Expect(200);
        var id = before.Items.Single().GetProperty("id").GetString();
        server.County.Clock.Now = server.County.Clock.Now.AddDays(1);
        var closed = await server.PostAsync(
            $"{Holder}/{id}/closing",
            """{"valid_to":"2026-01-31","source":"核查"}""",
            ApiServer.Approver,
            ("If-Match", before.ETag!),
            ("Idempotency-Key", "c1")
        );
        closed.Expect(201)["valid_to"].GetString().ShouldBe("2026-01-31");

        var after = (await server.GetAsync(Holder)).Expect(200);
        after.ETag.ShouldNotBe(before.ETag);
        after.Items.Single().GetProperty("valid_to").GetString().ShouldBe("2026-01-31");
        var then = (await server.GetAsync(Holder + "?known_at=2026-03-02T09:00:00%2B08:00")).Expect(200).Items.Single();
        then.GetProperty("valid_to").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);

        var late = await CloseAsync("c2", before.ETag!, """{"valid_to":"2026-01-15"}""");
        late.Expect(412);
        var longer = await CloseAsync("c3", after.ETag!, """{"valid_to":"2026-05-15"}""");
        longer.Expect(409).Problem.ShouldBe("refused");
        (await CloseAsync("c4", after.ETag!, """{"valid_to":"2023-05-15"}""")).Expect(409);
        (await CloseAsync("c5", after.ETag!, """{}""")).Expect(400).Fields.ShouldBe(["/valid_to"]);
        (await CloseAsync("c6", after.ETag!, """{"withdrawn":true}""")).Expect(201);
        (await server.GetAsync(Holder)).Items.ShouldBeEmpty();
        (
            await server.PostAsync(
                $"{Holder}/1/closing",
                """{"withdrawn":true}""",
                ApiServer.Approver,
                ("If-Match", (await server.GetAsync(Holder)).ETag!),
                ("Idempotency-Key", "c7")
            )
        ).Expect(404);

        Task<ApiReply> CloseAsync(string key, string seen, string body) =>
            server.PostAsync(
                $"{Holder}/{closed["id"].GetString()}/closing",
                body,
                ApiServer.Approver,
                ("If-Match", seen),
                ("Idempotency-Key", key)
            );
    }

    [Fact]
    public async Task A_change_that_says_too_little_or_too_much_is_refused_and_changes_nothing()
    {
        await using var server = await ApiServer.StartAsync(null);
        var seen = (await server.GetAsync(Holder)).ETag!;
        const string Body = """{"category":"minimum-living","valid_from":"2025-01-01"}""";
        (await server.PostAsync(Holder, Body, ApiServer.Approver, ("Idempotency-Key", "a1")))
            .Expect(428)
            .Problem.ShouldBe("precondition-required");
        (await server.PostAsync(Holder, Body, ApiServer.Approver, ("If-Match", seen))).Expect(400).Fields.ShouldBe(["Idempotency-Key"]);
        (await server.PostAsync(Holder, Body, ApiServer.Clerk, ("If-Match", seen), ("Idempotency-Key", "a1"))).Expect(403);
        (await AddAsync(Body)).Expect(409)["detail"].GetString()!.ShouldContain("已有同一救助身份");
        (await AddAsync("""{"category":"rich","valid_from":"2025-01-01"}""")).Expect(409)["detail"].GetString()!.ShouldContain("rich");
        (await AddAsync("""{"category":"marginal","valid_from":"2025-01-01","valid_to":"2024-01-01"}"""))
            .Expect(400)
            .Fields.ShouldBe(["/valid_to"]);
        (await AddAsync("""{"category":"marginal","valid_from":"2025-02-30"}""")).Expect(400).Fields.ShouldBe(["/valid_from"]);
        (await AddAsync("""{"category":"marginal"}""")).Expect(400).Problem.ShouldBe("invalid");
        (await server.GetAsync(Holder)).ETag.ShouldBe(seen);

        Task<ApiReply> AddAsync(string body) =>
            server.PostAsync(Holder, body, ApiServer.Approver, ("If-Match", seen), ("Idempotency-Key", "a1"));
    }
}
