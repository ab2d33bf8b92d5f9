using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Tuodi.Server.Safety.Access;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Web;

/// <summary>The ledger of subsidised enrolment in the browser comes to what is known of the invented lists that ship, and names nobody in clear.</summary>
public sealed class EnrolmentPageTests
{
    private const string List = "/console/enrolment";

    private static readonly JsonElement Expected = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(Repository.Root, "samples/office/enrolment/expected.json")))
        .RootElement;

    [Theory]
    [InlineData("zh", "符合而未获得", "疑点请款")]
    [InlineData("en", "Eligible, not obtained", "Doubtful claims")]
    public async Task The_ledger_says_who_has_not_obtained_and_which_claims_are_doubtful(string language, string missed, string doubtful)
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), language);
        var path = await HandInAsync(clerk, HandedExamples.Enrolment);
        await OwnForm.SendAsync(clerk, "/console/account", path + "/settings", ("district", "示例区"));
        var page = await LookedAtAsync(clerk, path);
        page.ShouldContain(missed);
        page.ShouldContain(doubtful);
        page.ShouldContain($"href=\"{path}/ledger?show=missed\"");

        var people = Expected.GetProperty("people").EnumerateArray().ToList();
        (await RowsAsync(path + "/ledger")).Count.ShouldBe(people.Count);
        var without = people.Where(each => Is(each, "eligible", "yes") && Is(each, "obtained", "no")).Select(Number).ToList();
        without.Count.ShouldBeGreaterThan(0);
        (await RowsAsync(path + "/ledger?show=missed")).Select(row => row[1].Trim()).ShouldBe(without, ignoreOrder: true);
        var claims = Expected.GetProperty("claims").EnumerateArray().Where(each => !each.GetProperty("normal").GetBoolean()).ToList();
        claims.Count.ShouldBeGreaterThan(0);
        (await RowsAsync(path + "/claims?show=doubtful")).Select(row => row[1].Trim()).ShouldBe(claims.Select(Number), ignoreOrder: true);

        // Masked on every page; in clear only in the workbook, which the trail knows of.
        var one = people[0].GetProperty("person").GetString()!;
        page.ShouldNotContain(one);
        (await ConsoleServer.TextAsync(await clerk.GetAsync(path + "/ledger"))).ShouldNotContain(one);
        var workbook = await OwnForm.SendAsync(clerk, "/console/account", path + "/workbook");
        using var zip = new ZipArchive(await workbook.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        (await sheet.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain(one);

        async Task<IReadOnlyList<string[]>> RowsAsync(string address)
        {
            var format = address.Contains('?', StringComparison.Ordinal) ? "&format=csv" : "?format=csv";
            var text = await (await clerk.GetAsync(address + format)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
        }
    }

    [Fact]
    public async Task Without_a_yearly_table_one_that_ships_is_chosen_and_a_month_without_a_month_says_so()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), "en");
        var list = "身份证号码,姓名,身份\n999999193208260218,虚构甲,特困人员\n"u8.ToArray();
        var path = await HandInAsync(clerk, [("files", "资助参保对象全量明细-202506.csv", list)]);
        var told = await LookedAtAsync(clerk, path);
        told.ShouldContain("There is no yearly table of identities and amounts");
        told.ShouldNotContain("--amounts");
        await OwnForm.SendAsync(clerk, "/console/account", path + "/settings", ("amounts", "500116-2025"));
        (await LookedAtAsync(clerk, path)).ShouldContain("Persons in the ledger");

        server.County.Clock.Now += TimeSpan.FromMinutes(1);
        var open = await HandInAsync(clerk, [("files", "资助参保对象全量明细.csv", list)]);
        await OwnForm.SendAsync(clerk, "/console/account", open + "/settings", ("amounts", "500116-2025"));
        var problem = await LookedAtAsync(clerk, open);
        problem.ShouldContain("The month of the full list is not known");
        problem.ShouldNotContain("--month");
    }

    [Fact]
    public async Task A_month_of_settlements_alone_has_no_ledger_and_nobody_sees_anothers()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), "en");
        var handed = await OwnForm.SendFilesAsync(clerk, "/console/office", HandedExamples.Files);
        var month = handed.Headers.Location!.ToString();
        (await LookedAtAsync(clerk, month)).ShouldNotContain($"{month}/enrolment");
        (await LookedAtAsync(clerk, $"{month}/enrolment")).ShouldContain("There is no full list of subsidised enrolment");
        (await clerk.GetAsync($"{month}/enrolment/ledger")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var colleague = server.Fresh(await server.TokenAsync("sun.handling", Role.Handling), "en");
        (await colleague.GetAsync($"{month}/enrolment")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var fund = server.Fresh(await server.TokenAsync("qian.fund", Role.Fund), "en");
        (await fund.GetAsync(List)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    // As pages and their exports mask them.
    private static string Number(JsonElement each) => Tuodi.Server.Safety.Privacy.Masked.Number(each.GetProperty("person").GetString()!);

    private static bool Is(JsonElement each, string about, string answer) => each.GetProperty(about).GetString()!.Split(' ')[0] == answer;

    private static async Task<string> HandInAsync(HttpClient client, IReadOnlyList<(string Field, string Name, byte[] Content)> files)
    {
        var handed = await OwnForm.SendFilesAsync(client, List, files);
        handed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return handed.Headers.Location!.ToString();
    }

    private static async Task<string> LookedAtAsync(HttpClient client, string path)
    {
        while (true)
        {
            var answer = await client.GetAsync(path);
            var text = await ConsoleServer.TextAsync(answer);
            if (answer.StatusCode != HttpStatusCode.SeeOther && !text.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            {
                return text;
            }
        }
    }
}
