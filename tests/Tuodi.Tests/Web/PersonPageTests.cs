using System.Net;
using System.Text.RegularExpressions;
using Tuodi.Server.Safety.Access;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Web;

/// <summary>The pages of persons: who is found by what, what is masked, what was known when. All persons are invented.</summary>
public sealed partial class PersonPageTests
{
    private const string One = "/console/persons/420502/P0000000001";

    [Theory]
    [InlineData("P0000000001", One)]
    [InlineData("99999919510101001x", One)]
    [InlineData("虚构7", "/console/persons/420502/P0000000007")]
    [InlineData("XG", "/console/persons?initials=xg")]
    public async Task One_field_finds_by_number_document_name_or_initials(string find, string expected)
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var answer = await PostAsync(clerk, "/console/persons", ("find", find));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe(expected);
    }

    [Fact]
    public async Task Several_are_listed_masked_and_what_was_asked_for_stands_in_no_address()
    {
        await using var server = await ConsoleServer.StartAsync(persons: 60);
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var byName = await ConsoleServer.TextAsync(await PostAsync(clerk, "/console/persons", ("find", "虚构")));
        byName.ShouldContain("仅显示前 50 条");
        byName.ShouldContain("虚***");
        byName.ShouldNotContain("?find=");
        var byInitials = await ConsoleServer.TextAsync(await clerk.GetAsync("/console/persons?initials=x"));
        byInitials.ShouldContain("共 60 条");
        byInitials.ShouldNotContain("虚构1");
        (await ConsoleServer.TextAsync(await clerk.GetAsync("/console/persons?initials=y"))).ShouldContain("没有符合条件的人员");
    }

    [Fact]
    public async Task Names_are_shown_in_clear_only_when_asked_for_and_that_is_logged()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var masked = await ConsoleServer.TextAsync(await clerk.GetAsync(One));
        masked.ShouldContain("虚**");
        masked.ShouldNotContain("虚构1");
        masked.ShouldNotContain("99999919510101001X");
        var clear = await ConsoleServer.TextAsync(await PostAsync(clerk, One + "/clear"));
        clear.ShouldContain("虚构1");
        clear.ShouldContain("99999919510101001X");
        var asked = await server.County.QueryAsync<(string Actor, string Object)>(
            "select actor, object from audit_entry where act = 'persons.read-unmasked'"
        );
        asked.ShouldBe([("li.handling", "P0000000001 420502")]);

        // Approval reads persons, but masked.
        using var approver = server.Fresh(await server.TokenAsync("wu.approval", Role.Approval));
        (await ConsoleServer.TextAsync(await approver.GetAsync(One))).ShouldNotContain("/clear");
        (await PostAsync(approver, One + "/clear")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("zh", "户主", "配偶", "低保对象", "登记中没有该人员的其他家庭成员")]
    [InlineData("en", "Head", "Spouse", "minimum living", "The register knows of nobody else in this person’s household")]
    public async Task A_person_has_a_family_masked_with_what_each_was_paid_and_the_way_there(
        string language,
        string head,
        string spouse,
        string category,
        string none
    )
    {
        await using var server = await ConsoleServer.StartAsync();
        await TestFamily.AddAsync(server.County, (0, "head"), (1, "spouse"));
        await server.SettledAsync(1, 60_000);
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), language);
        var page = await ConsoleServer.TextAsync(await clerk.GetAsync("/console/persons/420502/P0000000000"));
        page.ShouldContain("<a href=\"/console/persons/420502/P0000000001\">P0000000001</a>");
        page.ShouldContain(spouse);
        page.ShouldContain(category, Case.Insensitive);
        var family = await ConsoleServer.TextAsync(await clerk.GetAsync("/console/persons/420502/P0000000000/family"));
        var rows = family.Split("<tbody")[1].Split("<tr>")[1..];
        rows.Length.ShouldBe(2);
        rows[0].ShouldContain(head);
        rows[1].ShouldContain("¥60,000.00");
        rows[1].ShouldContain("/console/persons/420502/P0000000001/settlements");
        family.ShouldNotContain("虚构1");
        (await ConsoleServer.TextAsync(await clerk.GetAsync("/console/persons/420502/P0000000007"))).ShouldContain(none);
    }

    [Fact]
    public async Task A_hospital_sees_only_those_who_have_been_there()
    {
        await using var server = await ConsoleServer.StartAsync();
        await server.SettledAsync(1, 60_000);
        using var hospital = server.Fresh(await server.TokenAsync("zhou.hospital", Role.Hospital));
        (await hospital.GetAsync(One)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await hospital.GetAsync(One.Replace('1', '2'))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ConsoleServer.TextAsync(await hospital.GetAsync("/console/persons?initials=x"))).ShouldContain("共 1 条");
    }

    [Fact]
    public async Task Status_is_told_as_it_was_known_on_a_day()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), "en");
        var file = await server.County.Service.ReadAsync(
            TestCounty.Area,
            world => world.PersonAsync("P0000000001"),
            TestContext.Current.CancellationToken
        );
        var learnt = Tuodi.Storage.Transactions.Instants.Day(file!.Statuses.Single().KnownFrom);
        (await ConsoleServer.TextAsync(await clerk.GetAsync(One))).ShouldContain("<caption>From ");
        (await ConsoleServer.TextAsync(await clerk.GetAsync($"{One}?known={learnt:yyyy-MM-dd}"))).ShouldContain("<caption>From ");
        (await ConsoleServer.TextAsync(await clerk.GetAsync($"{One}?known={learnt.AddDays(-1):yyyy-MM-dd}"))).ShouldContain(
            "At the end of that day the register knew of no recipient status"
        );
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        var word = Word().Match(await ConsoleServer.TextAsync(await client.GetAsync("/console"))).Groups[1].Value;
        var sent = fields.Append(("__own", word)).Select(each => KeyValuePair.Create(each.Item1, each.Item2));
        return await client.PostAsync(path, new FormUrlEncodedContent(sent), TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"__own\" value=\"([^\"]+)\"")]
    private static partial Regex Word();
}
