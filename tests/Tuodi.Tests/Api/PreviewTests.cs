using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Policies.Yaml;
using Tuodi.Settlement.Cases;
using Tuodi.Settlement.Explaining;
using Tuodi.Tests.Cli;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Api;

/// <summary>What a hypothetical person would get is what the command line settles, to the fen, and nothing is stored.</summary>
public sealed class PreviewTests
{
    private const string Path = "settlements/preview";

    [Fact]
    public async Task It_is_what_every_shipped_case_of_a_division_comes_to()
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        var library = new PolicyLibrary(
            System.IO.Path.Combine(Repository.Root, "policies"),
            System.IO.Path.Combine(Repository.Root, "samples/service/policies")
        );
        var compared = 0;
        foreach (
            var file in Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "cases"), "*.yaml").Order(StringComparer.Ordinal)
        )
        {
            var yaml = YamlFile.Read(file, file);
            if (yaml["policy"] is not YamlScalar policy || !AreaCode.TryParse(policy.Text, out _))
            {
                continue;
            }

            var expected = new CaseRunner(library).Run(CaseReader.Read(yaml, file));
            var reply = await server.PostAsync(Path, Json(yaml)!.ToJsonString());
            if (expected.Refused.Count > 0)
            {
                reply.Expect(422).Problem.ShouldBe("not-settled");
                continue;
            }

            var told = JsonNode.Parse(reply.Expect(200).Text)!.AsObject();
            var known = JsonNode.Parse(AnswerJson.Write([expected], false))!.AsObject();
            told["mismatches"]!.AsArray().Count.ShouldBe(expected.Mismatches.Count, file);
            foreach (var wordsOfTheFile in new[] { "title", "mismatches" })
            {
                told.Remove(wordsOfTheFile);
                known.Remove(wordsOfTheFile);
            }

            told.ToJsonString().ShouldBe(known.ToJsonString(), file);
            compared++;
        }

        compared.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task It_is_what_the_command_prints()
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        var file = System.IO.Path.Combine(Repository.Root, "cases/jiujiang-monitored.yaml");
        var printed = JsonNode.Parse(Command.Run("settle", "--json", file).Output)!.AsObject();
        var told = JsonNode
            .Parse((await server.PostAsync(Path, Json(YamlFile.Read(file, file))!.ToJsonString())).Expect(200).Text)!
            .AsObject();
        told["visits"]!.ToJsonString().ShouldBe(printed["visits"]!.ToJsonString());

        var statement = await server.PostAsync(
            Path,
            Json(YamlFile.Read(file, file))!.ToJsonString(),
            ApiServer.Clerk,
            ("Accept", "text/plain")
        );
        statement.Expect(200).Text.ShouldContain("您个人支付");
    }

    [Theory]
    [InlineData("""{"policy":"420500","person":{"scheme":"residents"}}""", "/")]
    [InlineData("""{"policy":"420500","person":{"scheme":"nobody"},"visits":[]}""", "/person/scheme")]
    [InlineData(
        """{"policy":"420500","person":{},"visits":[{"kind":"inpatient","date":"2026-02-30","amounts":{"total":1}}]}""",
        "/visits/0/date"
    )]
    [InlineData(
        """{"policy":"420500","person":{},"visits":[{"kind":"inpatient","date":"2026-02-03","amounts":{"total":1.005}}]}""",
        "/visits/0/amounts/total"
    )]
    [InlineData(
        """{"policy":"420500","person":{},"visits":[{"kind":"inpatient","date":"2026-02-03","amounts":{"total":-1}}]}""",
        "/visits/0/amounts/total"
    )]
    [InlineData(
        """{"policy":"../policies/420500/2023.yaml","person":{},"visits":[{"kind":"inpatient","date":"2026-02-03","amounts":{"total":1}}]}""",
        "/policy"
    )]
    [InlineData("""{"policy":"420500","policy":"420500"}""", "/")]
    public async Task What_is_wrong_is_named_by_its_place(string body, string field)
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        (await server.PostAsync(Path, body)).Expect(400).Fields.ShouldContain(field);
    }

    [Fact]
    public async Task What_is_not_known_is_refused_by_name_and_nothing_is_stored()
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        const string Body =
            """{"policy":"420500","person":{"scheme":"residents"},"visits":[{"kind":"inpatient","date":"2026-02-03","amounts":{"total":10000}}]}""";
        (await server.PostAsync(Path, Body)).Expect(422)["detail"].GetString()!.ShouldContain("未知");
        (await server.PostAsync(Path, Body.Replace("420500", "990000", StringComparison.Ordinal))).Expect(422);
        (await server.PostAsync(Path, Body, ApiServer.Keeper)).Expect(403);
        (
            await server.County.QueryAsync<long>(
                "select (select count(*) from settlement) + (select count(*) from message) + (select count(*) from visit)"
            )
        ).ShouldBe([0]);
    }

    // A case as JSON: what looks like a number is one.
    private static JsonNode? Json(YamlNode node) =>
        node switch
        {
            YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Json(entry.Value)))),
            YamlList list => new JsonArray([.. list.Items.Select(Json)]),
            YamlScalar scalar => Regex.IsMatch(scalar.Text, @"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$")
                ? JsonNode.Parse(scalar.Text)
                : JsonValue.Create(scalar.Text),
            _ => null,
        };
}
