using System.Text.Json.Nodes;
using Tuodi.Tests.Cli;
using Tuodi.Tests.House;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Safety;

/// <summary><c>tuodi user</c> and <c>tuodi audit verify</c> as an administrator types them.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task Users_are_made_listed_changed_and_locked()
    {
        await using var county = await TestCounty.InFileAsync();
        var file = county.Service.Database.Place;
        Run(file, SafeServer.Password, "user", "add", "li.handling", "--role", "handling", "--division", "420502").ExitCode.ShouldBe(0);
        Run(file, SafeServer.Password, "user", "add", "hospital.one", "--role", "hospital", "--institution", TestCounty.Hospital)
            .ExitCode.ShouldBe(0);
        Run(file, null, "user", "role", "li.handling", "--role", "review", "--role", "approval").ExitCode.ShouldBe(0);
        Run(file, null, "user", "lock", "hospital.one").ExitCode.ShouldBe(0);
        Run(file, null, "user", "list", "--lang", "en")
            .Output.ReplaceLineEndings("\n")
            .ShouldBe("hospital.one  hospital  H42050200001  locked\nli.handling  approval,review  420502  must change the password\n");
        Run(file, null, "user", "list").Output.ShouldContain("hospital.one  hospital  H42050200001  已锁定");
        var token = Run(file, null, "user", "token", "add", "li.handling", "--label", "report", "--days", "30");
        token.Output.Trim().Length.ShouldBe(43);
        var handle = Run(file, null, "user", "token", "list", "li.handling").Output[..16];
        Run(file, null, "user", "token", "revoke", "li.handling", handle).ExitCode.ShouldBe(0);
        Run(file, null, "user", "token", "list", "li.handling", "--lang", "en").Output.ShouldContain("revoked, until 20");
        Run(file, null, "user", "token", "list", "li.handling").Output.ShouldContain("已吊销，原有效至 20");
        Run(file, "another horse 10", "user", "password", "li.handling").ExitCode.ShouldBe(0);
        var acts = await county.QueryAsync<string>("select act from audit_entry where actor like 'command:%' order by number");
        acts.ShouldBe(["users.add", "users.add", "users.roles", "users.lock", "tokens.issue", "tokens.revoke", "users.password"]);
    }

    [Fact]
    public async Task What_cannot_be_is_told_and_changes_nothing()
    {
        await using var county = await TestCounty.InFileAsync();
        var file = county.Service.Database.Place;
        string[][] wrong =
        [
            ["user", "add", "li.both", "--role", "handling", "--role", "approval", "--division", "420502"],
            ["user", "add", "li.place", "--role", "handling"],
            ["user", "add", "li.place", "--role", "hospital", "--institution", "H0"],
            ["user", "add", "LI", "--role", "handling", "--division", "420502"],
            ["user", "add", "li.role", "--role", "king", "--division", "420502"],
            ["user", "role", "nobody.here", "--role", "review"],
            ["user", "token", "add", "nobody.here", "--label", "x"],
            ["user", "token", "add", "nobody.here", "--label", "x", "--days", "2000000000"],
            ["serve", "--writers", "0"],
        ];
        foreach (var arguments in wrong)
        {
            var result = Run(file, SafeServer.Password, arguments);
            result.ExitCode.ShouldBe(2, string.Join(' ', arguments));
            result.Errors.ShouldNotBeEmpty();
        }

        Run(file, "", "user", "add", "li.empty", "--role", "handling", "--division", "420502").Errors.ShouldContain("There is no password");
        Run("nowhere.sqlite", null, "user", "list").Errors.ShouldContain("There is no such database");
        (await county.QueryAsync<long>("select count(*) from app_user")).ShouldBe([0]);
    }

    [Fact]
    public async Task The_trail_is_verified_and_anchored()
    {
        await using var county = await TestCounty.InFileAsync();
        var file = county.Service.Database.Place;
        var visit = await county.StayAsync(1, 50_000, new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 10));
        await county.RunAsync(county.Settle(1, visit));
        var good = Run(file, null, "audit", "verify", "--lang", "en");
        good.Output.Trim().ShouldBe("2 chains, 5 entries and 4 messages verified: 0 findings");
        good.ExitCode.ShouldBe(0);
        var anchor = Path.Combine(Path.GetDirectoryName(file)!, "anchor.txt");
        await File.WriteAllTextAsync(anchor, Run(file, null, "audit", "anchor").Output, TestContext.Current.CancellationToken);
        Run(file, null, "audit", "verify", "--anchor", anchor).ExitCode.ShouldBe(0);

        await county.QueryAsync<long>("delete from settlement");
        await county.QueryAsync<long>("delete from audit_entry where number = 4 and chain > 0");
        await county.QueryAsync<long>("delete from message where entry = 4");
        Run(file, null, "audit", "verify").ExitCode.ShouldBe(0);
        var bad = Run(file, null, "audit", "verify", "--anchor", anchor, "--json");
        bad.ExitCode.ShouldBe(1);
        var finding = JsonNode.Parse(bad.Output)!["findings"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)finding["kind"]!).ShouldBe("tail-cut");
        ((string)finding["place"]!).ShouldMatch("^1/[01]:4$"); // whichever lane the person goes by

        await File.WriteAllTextAsync(anchor, "no anchor", TestContext.Current.CancellationToken);
        Run(file, null, "audit", "verify", "--anchor", anchor).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_was_made_a_text_is_told_as_altered_and_not_shown()
    {
        await using var county = await TestCounty.InFileAsync();
        var file = county.Service.Database.Place;
        await county.StayAsync(1, 50_000, new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 10));
        await county.QueryAsync<long>("update message set answer = 'a name and a number' where infno = '2401'");
        var result = Run(file, null, "audit", "verify", "--lang", "en");
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("MessageAltered");
        (result.Output + result.Errors).ShouldNotContain("a name and a number");
    }

    [Fact]
    public async Task Other_commands_do_not_show_a_value_that_was_altered_either()
    {
        await using var county = await TestCounty.InFileAsync();
        var file = county.Service.Database.Place;
        var visit = await county.StayAsync(1, 50_000, new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 10));
        await county.RunAsync(county.Settle(1, visit));
        await county.QueryAsync<long>("update settlement set facts = 'a name and a number'");
        var result = Run(file, null, "db", "check", "--policies-over", "samples/service/policies");
        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("A stored value is of another kind than its column");
        (result.Output + result.Errors).ShouldNotContain("a name and a number");
    }

    [Fact]
    public async Task What_leaves_the_database_is_entered_in_the_trail()
    {
        await using var county = await TestCounty.InFileAsync();
        var file = county.Service.Database.Place;
        var folder = Path.GetDirectoryName(file)!;
        Run(file, null, "db", "export", "persons", "statuses", "--out", Path.Combine(folder, "out")).ExitCode.ShouldBe(0);
        Run(file, null, "db", "backup", Path.Combine(folder, "copy.sqlite")).ExitCode.ShouldBe(0);
        (
            await county.QueryAsync<string>("select act || ' ' || object from audit_entry where actor like 'command:%' order by number")
        ).ShouldBe(["register.export persons,statuses csv", "db.backup copy.sqlite"]);
        Run(file, null, "audit", "verify").ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("BodyBytes", "-5")]
    [InlineData("Connections", "0")]
    [InlineData("Grace", "9000.00:00:00")]
    public async Task A_limit_that_makes_no_sense_is_told_as_other_settings_are(string limit, string value)
    {
        await using var county = await TestCounty.InFileAsync();
        var config = Path.Combine(Path.GetDirectoryName(county.Service.Database.Place)!, "tuodi.json");
        var text = new JsonObject { ["Gateway"] = new JsonObject { ["Limits"] = new JsonObject { [limit] = value } } }.ToJsonString();
        await File.WriteAllTextAsync(config, text, TestContext.Current.CancellationToken);
        var result = Run(county.Service.Database.Place, null, "serve", "--config", config, "--urls", "http://127.0.0.1:0");
        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("Gateway:Limits: A limit makes no sense");
    }

    private static CommandResult Run(string file, string? input, params string[] arguments) =>
        Command.RunWith(input, Repository.Root, [.. arguments, "--database", file]);
}
