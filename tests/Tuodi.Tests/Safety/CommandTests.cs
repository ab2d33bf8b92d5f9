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
        Run(file, null, "user", "list")
            .Output.ReplaceLineEndings("\n")
            .ShouldBe("hospital.one  hospital  H42050200001  locked\nli.handling  approval,review  420502  active\n");
        var token = Run(file, null, "user", "token", "add", "li.handling", "--label", "report", "--days", "30");
        token.Output.Trim().Length.ShouldBe(43);
        var handle = Run(file, null, "user", "token", "list", "li.handling").Output[..16];
        Run(file, null, "user", "token", "revoke", "li.handling", handle).ExitCode.ShouldBe(0);
        Run(file, null, "user", "token", "list", "li.handling").Output.ShouldContain("revoked");
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

    private static CommandResult Run(string file, string? input, params string[] arguments) =>
        Command.RunWith(input, Repository.Root, [.. arguments, "--database", file]);
}
