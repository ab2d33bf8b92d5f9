using System.Net;
using System.Text;
using Tuodi.Kernel;
using Tuodi.Office.Missed;
using Tuodi.Office.Reports;
using Tuodi.Office.Tables;
using Tuodi.Policies.Library;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Files;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Web;

/// <summary>A month's lists are audited in the browser as the command audits them, seen by nobody else, and gone when they should be. All persons are invented.</summary>
public sealed class AuditPageTests
{
    private const string Office = "/console/office";
    private static readonly string Samples = Path.Combine(Repository.Root, "samples/office");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_pages_find_what_the_command_finds()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        IReadOnlyList<string> files =
        [
            .. Directory
                .EnumerateFiles(Samples)
                .Where(file => file.EndsWith(".csv", StringComparison.Ordinal) || file.EndsWith(".xlsx", StringComparison.Ordinal)),
        ];
        var month = await MonthAsync(clerk, [.. files.Select(file => ("files", Path.GetFileName(file), File.ReadAllBytes(file)))]);

        // The lists name their place; another is chosen.
        var understood = await LookedAtAsync(clerk, month);
        understood.ShouldContain("认定地均为江津区");
        understood.ShouldContain("区内明细-202506.csv");
        (await OwnForm.SendAsync(clerk, month, month + "/settings", ("policy", "420500"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var expected = Expected(files, "420500");
        var result = await LookedAtAsync(clerk, month + "/result");
        result.ShouldContain($"{expected.Result.Owed}");
        result.ShouldContain($"{expected.Result.Overpaid}");
        foreach (var reason in expected.Reasons())
        {
            result.ShouldContain($"{Words.Of(reason, Language.Chinese)}：{reason.Count:#,0}");
        }

        // By township and by person it comes to the same.
        var towns = await CsvAsync(clerk, month + "/result");
        Sum(towns, 2).ShouldBe(expected.Result.Owed.ToPlainString());
        var people = await CsvAsync(clerk, month + "/persons");
        Sum(people, ^4).ShouldBe(expected.Result.Owed.ToPlainString());
        people.Count.ShouldBe(expected.Result.People.Count(person => person.Findings.Count > 0));
        var unread = await CsvAsync(clerk, month + "/unread");
        unread.Count.ShouldBe(expected.Files.Lists.Sum(list => list.Refused.Count));

        // The workbook is the command's own, and asking for it is on record.
        var workbook = await OwnForm.SendAsync(clerk, month + "/result", month + "/workbook");
        using var written = new MemoryStream();
        AuditWorkbook.Write(written, expected, Language.Chinese);
        Cells(await workbook.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(Cells(written.ToArray()));
        var trail = await server.County.QueryAsync<(string Act, string Object)>(
            "select act, object from audit_entry where actor = 'li.handling' order by chain, number"
        );
        var number = month[(Office.Length + 1)..];
        trail.ShouldContain(("office.hand-in", number));
        trail.ShouldContain(("persons.read-unmasked", month + "/workbook"));
        trail.ShouldContain(each =>
            each.Act == "office.audit"
            && each.Object.StartsWith(number, StringComparison.Ordinal)
            && each.Object.Contains("202506", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Persons_are_masked_until_asked_for_and_told_how_it_was_worked_out()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var month = await MonthAsync(clerk, HandedExamples.Files);
        var list = await LookedAtAsync(clerk, month + "/persons");
        list.ShouldNotContain("虚构甲");
        list.ShouldNotContain(HandedExamples.PersonId);
        var person = await LookedAtAsync(clerk, month + "/persons/1");
        person.ShouldNotContain("虚构甲");
        person.ShouldNotContain(HandedExamples.PersonId);
        person.ShouldContain("应补");
        var clear = await ConsoleServer.TextAsync(await OwnForm.SendAsync(clerk, month + "/persons/1", month + "/persons/1/clear"));
        clear.ShouldContain("虚构甲");
        clear.ShouldContain(HandedExamples.PersonId);

        var notice = await OwnForm.SendAsync(clerk, month + "/persons/1", month + "/persons/1/notice");
        var letter = await ConsoleServer.TextAsync(notice);
        letter.ShouldContain("医疗救助告知单");
        letter.ShouldNotContain(HandedExamples.PersonId);
        notice.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'sha256-");
        var all = await OwnForm.SendAsync(
            clerk,
            month + "/result",
            month + "/notices",
            ("office", "<b>示例局</b>"),
            ("contact", "带身份证\n到镇街")
        );
        (await all.Content.ReadAsStringAsync(Cancel)).ShouldContain("&lt;b&gt;示例局&lt;/b&gt;");
        (
            await server.County.QueryAsync<string>(
                "select object from audit_entry where act = 'persons.read-unmasked' order by chain, number"
            )
        ).ShouldBe([month + "/persons/1/clear", month + "/persons/1/notice", month + "/notices"]);
    }

    [Fact]
    public async Task Nobody_else_sees_a_month_and_it_goes_when_its_time_is_over_or_its_owner_says_so()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var month = await MonthAsync(clerk, HandedExamples.Files);
        await LookedAtAsync(clerk, month);
        using var colleague = server.Fresh(await server.TokenAsync("sun.handling", Role.Handling));
        foreach (var path in new[] { "", "/unread", "/result", "/persons", "/persons/1" })
        {
            (await colleague.GetAsync(month + path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        foreach (
            var act in new[]
            {
                "/files/1/removed",
                "/settings",
                "/removed",
                "/persons/1/clear",
                "/persons/1/notice",
                "/notices",
                "/workbook",
            }
        )
        {
            (await OwnForm.SendAsync(colleague, Office, month + act)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await OwnForm.SendFilesAsync(colleague, month + "/files", HandedExamples.Files)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var fund = server.Fresh(await server.TokenAsync("qian.fund", Role.Fund));
        (await fund.GetAsync(Office)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var hospital = server.Fresh(await server.TokenAsync("h.hospital", Role.Hospital));
        (await hospital.GetAsync(Office)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        // When its time is over it is not shown any more, and the next sweep deletes it: the server's own, if it comes first, or this.
        server.County.Clock.Now += OfficeMonths.Kept + TimeSpan.FromSeconds(1);
        (await clerk.GetAsync(month)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await new ExpiredFiles(server.County.Service.Database).DeleteAsync(server.County.Clock.Now, Cancel);
        (await LeftAsync(server)).ShouldBe([0L, 0L]);
        var another = await MonthAsync(clerk, HandedExamples.Files);
        (await OwnForm.SendAsync(clerk, Office, another + "/removed")).Headers.Location!.ToString().ShouldBe(Office);
        (await LeftAsync(server)).ShouldBe([0L, 0L]);
        (await clerk.GetAsync(another)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_that_is_no_list_hides_nothing_of_the_others_and_is_taken_out()
    {
        const string script = "<script>alert(1)</script>";
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var list =
            HandedExamples
                .Settlements.Replace("虚构甲", script, StringComparison.Ordinal)
                .Replace("东坪街道", script, StringComparison.Ordinal)
            + $"住院,202506,2,420500,{script},420500,居民,{script},=1+1,,420500,x,普通住院,,2025-06-18,2025-06-23,2025-06-23,1,1,1,0,0,0\n";
        var month = await MonthAsync(
            clerk,
            [
                ("files", $"C:\\..\\{script}.csv", Encoding.UTF8.GetBytes(list)),
                ("files", "../../etc/passwd", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0]),
                ("files", HandedExamples.Files[1].Name, HandedExamples.Files[1].Content),
            ]
        );
        var text = await LookedAtAsync(clerk, month);
        text.ShouldContain("passwd：文件是图片");
        text.ShouldContain("script_.csv");
        text.ShouldNotContain(Path.GetTempPath());
        text.ShouldNotContain("etc/passwd");
        (await clerk.GetAsync(month + "/result")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await OwnForm.SendAsync(clerk, month, month + "/files/2/removed")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await LookedAtAsync(clerk, month + "/result");
        foreach (var path in new[] { "", "/unread", "/result", "/persons" })
        {
            var page = await clerk.GetStringAsync(new Uri(month + path, UriKind.Relative), Cancel);
            page.ShouldNotContain("<script>alert");
        }

        (await CsvAsync(clerk, month + "/unread")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_told_and_nothing_of_it_is_kept()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var nothing = await OwnForm.SendFilesAsync(clerk, Office, []);
        (await ConsoleServer.TextAsync(nothing)).ShouldContain("请至少选择一个文件");
        var large = await OwnForm.SendFilesAsync(clerk, Office, [("files", "a.csv", new byte[(60 * 1024 * 1024) + 1])]);
        large.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ConsoleServer.TextAsync(large)).ShouldContain("不得超过 60 MB");
        var many = await OwnForm.SendFilesAsync(
            clerk,
            Office,
            Enumerable.Range(0, 41).Select(i => ("files", $"{i}.csv", new byte[] { 65 }))
        );
        (await ConsoleServer.TextAsync(many)).ShouldContain("最多 40 个文件");
        (await LeftAsync(server)).ShouldBe([0L, 0L]);

        // Nothing is worked out by a policy that is guessed at.
        var unclear = await MonthAsync(
            clerk,
            [("files", "a.csv", Encoding.UTF8.GetBytes(HandedExamples.Settlements.Replace("420500", "江北区", StringComparison.Ordinal)))]
        );
        (await LookedAtAsync(clerk, unclear)).ShouldContain("请在下方选定适用其政策的地方");
        (await clerk.GetAsync(unclear + "/result")).Headers.Location!.ToString().ShouldBe(unclear);

        var month = await MonthAsync(clerk, [("files", "empty.csv", [])]);
        (await LookedAtAsync(clerk, month)).ShouldContain("文件是空的");
        var wrong = await OwnForm.SendAsync(clerk, month, month + "/settings", ("policy", "999999"), ("parameters", "nonsense"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ConsoleServer.TextAsync(wrong)).ShouldContain("不是名称加值");
    }

    private static AuditReport Expected(IReadOnlyList<string> files, string division)
    {
        var library = new PolicyLibrary(
            Path.Combine(Repository.Root, "policies"),
            Path.Combine(Repository.Root, "samples/service/policies")
        );
        var today = new DateOnly(2026, 3, 2);
        var run = new MissedRun(
            new MissedSettings
            {
                Folder = Path.Combine(Repository.Root, "data/office"),
                Library = library,
                Today = today,
                Policy = AuditPolicy.OfDivision(library, division, today, new Bilingual("为本月选定", "chosen for this month")),
            }
        );
        return run.Audit(OfficeFiles.Read(run.Data, [.. files.Select(file => (file, (Tuodi.Office.Lists.ListKind?)null))]), null);
    }

    private static List<string> Cells(byte[] workbook)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, workbook);
            return [.. SheetRows.Read(path).Select(row => string.Join('|', Enumerable.Range(0, row.Count).Select(row.Text)))];
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<string> MonthAsync(HttpClient client, IEnumerable<(string Field, string Name, byte[] Content)> files)
    {
        var handed = await OwnForm.SendFilesAsync(client, Office, files);
        handed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return handed.Headers.Location!.ToString();
    }

    // A page that says that it goes on is looked at again.
    private static async Task<string> LookedAtAsync(HttpClient client, string path)
    {
        while (true)
        {
            var answer = await client.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var text = await ConsoleServer.TextAsync(answer);
            if (!text.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            {
                return text;
            }
        }
    }

    private static async Task<List<string[]>> CsvAsync(HttpClient client, string path)
    {
        var text = await client.GetStringAsync(new Uri(path + "?format=csv", UriKind.Relative), Cancel);
        return
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Skip(1)
                .Select(line => line.Split(',')),
        ];
    }

    private static string Sum(List<string[]> rows, Index column) =>
        rows.Sum(row => decimal.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture))
            .ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static Task<IReadOnlyList<long>> LeftAsync(ConsoleServer server) =>
        server.County.QueryAsync<long>("select count(*) from office_month union all select count(*) from office_file");
}
