using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Tuodi.Kernel;
using Tuodi.Office.Workbooks;
using Tuodi.Server.Register;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Register;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Working;

namespace Tuodi.Tests.Web;

/// <summary>A list is handed in by one person, looked at row by row, and let in by another. All persons are invented.</summary>
public sealed partial class ImportPageTests
{
    private const string Imports = "/console/imports";

    // A name that changes, one as it is, one of another city, and one without a name.
    private const string List =
        "area,id,name,cert_type,cert_no,note\n"
        + "420502,P0000000003,虚构新名,99,INVENTED3,x\n"
        + "420100,P0000000900,虚构外市,99,INVENTED900,x\n"
        + "420502,P0000000901,,99,INVENTED901,x\n";

    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_hands_in_another_lets_in()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var handed = await HandInAsync(clerk, "persons", "名单.csv", List);
        handed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var path = handed.Headers.Location!.ToString();
        var preview = await ShownAsync(clerk, path);
        preview.ShouldContain("名单.csv");
        preview.ShouldContain("6 个列名中有 5 个是登记的列");
        preview.ShouldContain("不属于提交人所在区划");
        (await ConsoleServer.TextAsync(await clerk.GetAsync(path + "?format=csv"))).Split('\n').Length.ShouldBe(5);
        (await NameAsync(server)).ShouldBe("虚构3");

        // Who handed it in has no button, and gets nowhere without one.
        preview.ShouldNotContain("/taken");
        (await OwnForm.SendAsync(clerk, path, path + "/taken")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var approver = server.Fresh(await server.TokenAsync("wu.approval", Role.Approval));
        var asked = await ShownAsync(approver, path);
        asked.ShouldContain("/taken");

        // Who lets it in sees what it says, and of persons no more than elsewhere.
        Plain(asked).ShouldContain("人员编号：P0000000003");
        Plain(asked).ShouldMatch("姓名：<del>虚\\**</del> → <ins>虚\\**</ins>");
        asked.ShouldNotContain("虚构新名");
        asked.ShouldNotContain("INVENTED3");
        (await OwnForm.SendAsync(approver, path, path + "/taken")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var done = await ShownAsync(approver, path);
        done.ShouldContain("导入结果");
        (await NameAsync(server)).ShouldBe("虚构新名");

        // What was refused stays to be corrected; the list itself does not stay.
        (await ShownAsync(clerk, path)).ShouldContain("不属于提交人所在区划");
        (await server.County.QueryAsync<long>("select length(content) from handed_list")).ShouldBe([0L]);
        (await OwnForm.SendAsync(approver, Imports, path + "/taken")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await OwnForm.SendAsync(approver, Imports, path + "/declined")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (
            await server.County.QueryAsync<(string Actor, string Act)>(
                "select actor, act from audit_entry where act like 'register.%' order by chain, number"
            )
        ).ShouldBe([("li.handling", "register.hand-in"), ("wu.approval", "register.approve"), ("wu.approval", "register.import")]);
    }

    [Fact]
    public async Task An_import_that_was_let_in_and_interrupted_is_gone_on_with()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var path = (await HandInAsync(clerk, "persons", "名单.csv", List)).Headers.Location!.ToString();

        // As after a server that stopped behind the decision: it is noted, and nothing is in yet.
        var row = (await server.County.QueryAsync<HandedListRow>(Tables.HandedList.Select)).Single();
        var database = server.County.Service.Database;
        await new HandedLists(database, server.County.Clock).TakeAsync(row, "wu.approval", Cancel);
        (await ShownAsync(clerk, path)).ShouldContain("尚未完成");
        (await NameAsync(server)).ShouldBe("虚构3");

        using var other = server.Fresh(await server.TokenAsync("he.approval", Role.Approval));
        (await OwnForm.SendAsync(other, path, path + "/taken")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await ShownAsync(other, path)).ShouldContain("导入结果");
        (await NameAsync(server)).ShouldBe("虚构新名");
        (await server.County.QueryAsync<long>("select count(*) from import_run where finished is not null")).ShouldBe([1L]);
    }

    [Fact]
    public async Task A_list_is_declined_or_taken_back_and_changes_nothing()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        using var approver = server.Fresh(await server.TokenAsync("wu.approval", Role.Approval));
        var declined = (await HandInAsync(clerk, "persons", "list.csv", List)).Headers.Location!.ToString();
        (await OwnForm.SendAsync(approver, declined, declined + "/declined")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        server.County.Clock.Now += TimeSpan.FromMinutes(1);
        var own = (await HandInAsync(clerk, "persons", "list.csv", List)).Headers.Location!.ToString();
        using var colleague = server.Fresh(await server.TokenAsync("sun.handling", Role.Handling));
        (await OwnForm.SendAsync(colleague, Imports, own + "/declined")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await OwnForm.SendAsync(clerk, own, own + "/declined")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await NameAsync(server)).ShouldBe("虚构3");
        var lists = await ShownAsync(clerk, Imports);
        lists.ShouldContain("未批准");
        lists.ShouldContain("已撤回");
        (await server.County.QueryAsync<long>("select sum(length(content)) from handed_list")).ShouldBe([0L]);
    }

    [Fact]
    public async Task A_list_reaches_no_further_than_its_division_and_is_not_seen_elsewhere()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var path = (await HandInAsync(clerk, "persons", "list.csv", List)).Headers.Location!.ToString();
        using var stranger = server.Fresh(await AtAsync(server, "zhou.approval", Role.Approval, "420100"));
        (await stranger.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await OwnForm.SendAsync(stranger, Imports, path + "/taken")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await OwnForm.SendAsync(stranger, Imports, path + "/declined")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ShownAsync(stranger, Imports)).ShouldNotContain(path);

        // Neither an institution of another city nor its staff is taken over, and a county has no say in what holds everywhere.
        using var county = server.Fresh(await AtAsync(server, "lin.handling", Role.Handling, "420502"));
        var foreign = await HandInAsync(county, "institutions", "a.csv", "code,name,division\nH42010000003,夺来的医院,420502\n");
        (await ShownAsync(county, foreign.Headers.Location!.ToString())).ShouldContain("不属于提交人所在区划");
        var staff = await HandInAsync(county, "operators", "a.csv", "institution,id,name\nH42010000003,D9,虚构\n");
        (await ShownAsync(county, staff.Headers.Location!.ToString())).ShouldContain("不属于提交人所在区划");
        (await HandInAsync(county, "catalogue", "a.csv", "x\n")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ShownAsync(county, Imports)).ShouldNotContain("医保目录");
    }

    public static TheoryData<string, byte[], string> Wrong =>
        new()
        {
            { "picture.csv", Picture, "文件是图片" },
            { "empty.csv", [], "文件是空的" },
            { "other.csv", "some,thing\n1,2\n"u8.ToArray(), "缺少" },
            { "headings.csv", "area,id,name,cert_type,cert_no\n"u8.ToArray(), "没有数据行" },
            { "page.xlsx", "<html><table><tr><td>1</td></tr></table></html>"u8.ToArray(), "网页或 XML" },
            { "sheet.xlsx", Sheet("结算明细", "医保分类", "清算期"), "缺少" },
            { "bomb.xlsx", Bomb(), "解压后过大" },
            { "large.csv", new byte[(20 * 1024 * 1024) + 1], "不得超过 20 MB" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_no_list_is_told_at_the_field_and_not_kept(string name, byte[] content, string says)
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var refused = await OwnForm.SendFilesAsync(clerk, Imports, [("file", name, content)], ("kind", "persons"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var text = await ConsoleServer.TextAsync(refused);
        text.ShouldContain("id=\"field-file-error\"");
        text.ShouldContain(says);
        text.ShouldNotContain(Path.GetTempPath());
        (await server.County.QueryAsync<long>("select count(*) from handed_list")).ShouldBe([0L]);
    }

    [Fact]
    public async Task Names_headings_and_cells_are_texts_whatever_they_say()
    {
        const string script = "<script>alert(1)</script>";
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var list =
            $"area,id,name,cert_type,cert_no,{script}\n420502,P0000000003,=cmd|' /C calc'!A0,99,{script},{script}\nx{script},1,a,99,b,c\n";
        var handed = await HandInAsync(clerk, "persons", $"../..\\{script}.csv", list);
        var path = handed.Headers.Location!.ToString();
        var page = await clerk.GetStringAsync(new Uri(path, UriKind.Relative), Cancel);
        page.ShouldNotContain("<script>alert");
        page.ShouldContain("&lt;script&gt;alert");
        page.ShouldNotContain("..");
        var all = await clerk.GetStringAsync(new Uri(Imports, UriKind.Relative), Cancel);
        all.ShouldContain("script_.csv");
        all.ShouldNotContain("<script>alert");
    }

    private static byte[] Sheet(string name, params string[] headings)
    {
        using var stream = new MemoryStream();
        using (var book = new WorkbookWriter(stream))
        {
            var sheet = book.Sheet(name, [.. headings.Select(each => (each, 10))]).Row();
            foreach (var heading in headings)
            {
                sheet.Text(heading);
            }

            book.Finish();
        }

        return stream.ToArray();
    }

    // A workbook's part that unpacks to 64 MB of nothing; the file has 64 KB.
    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var part = zip.CreateEntry("xl/workbook.xml", CompressionLevel.SmallestSize).Open();
            var nothing = new byte[1024 * 1024];
            for (var i = 0; i < 64; i++)
            {
                part.Write(nothing);
            }
        }

        return stream.ToArray();
    }

    [Theory]
    [InlineData("zh", "死亡日期：<del>—</del> → <ins>2026-01-31</ins>", "性别：2", "新增")]
    [InlineData("en", "died: <del>—</del> → <ins>2026-01-31</ins>", "sex: 2", "New")]
    public async Task The_approver_sees_of_a_changed_row_the_old_value_beside_the_new_and_of_a_new_one_what_it_says(
        string language,
        string changed,
        string same,
        string added
    )
    {
        await using var server = await ConsoleServer.StartAsync();
        await server.County.QueryAsync<long>("update person set cert_type = '99', cert_no = 'INVENTED3' where id = 'P0000000003'");
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), language);
        var handed = await HandInAsync(
            clerk,
            "persons",
            "list.csv",
            "area,id,name,cert_type,cert_no,sex,died\n"
                + $"420502,P0000000003,{await NameAsync(server)},99,INVENTED3,2,2026-01-31\n"
                + "420502,N1,虚构新,99,X1,1,\n"
        );
        using var approver = server.Fresh(await server.TokenAsync("wu.approval", Role.Approval), language);
        var rows = Plain(await ShownAsync(approver, handed.Headers.Location!.ToString())).Split("<tbody")[1].Split("<tr>")[1..];
        rows.Length.ShouldBe(2);
        rows[0].ShouldContain(changed);
        rows[0].ShouldContain(same);
        rows[0].Split("<ins>").Length.ShouldBe(2);
        rows[1].ShouldContain(added);
        rows[1].ShouldContain("N1");
        rows[1].ShouldNotContain("<ins>");
    }

    [Fact]
    public async Task A_row_with_several_faults_names_them_all()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), "en");
        await server.County.QueryAsync<long>("update person set cert_type = '99', cert_no = 'INVENTED3' where id = 'P0000000003'");
        var handed = await HandInAsync(
            clerk,
            "persons",
            "list.csv",
            "area,id,name,cert_type,cert_no,sex,born\n420502,N1,虚构新,99,INVENTED3,7,2020-02-30\n420502,N2,虚构新,99,X2,1,\n"
        );
        var text = Plain(await ShownAsync(clerk, handed.Headers.Location!.ToString()));
        var rows = text.Split("<tbody")[1].Split("<tr>")[1..];
        rows.Select(row => row.Split("<td")[3]).ShouldBe([">sex</td>", ">born</td>", ">cert_no</td>", "></td>"]);
        rows.Count(row => row.Contains("Not taken", StringComparison.Ordinal)).ShouldBe(3);
        text.ShouldMatch("<dt>Not taken</dt>\\s*<dd>\\s*<span class=\"amount\">1</span>");
    }

    [Theory]
    [InlineData("zh", "csv")]
    [InlineData("zh", "xlsx")]
    [InlineData("en", "csv")]
    [InlineData("en", "xlsx")]
    public async Task A_template_is_understood_and_what_it_explains_is_not_brought_in(string language, string format)
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), language);
        var page = await ShownAsync(clerk, Imports);
        using var folder = new OwnFolder(server.County.Clock);
        foreach (var shape in RegisterShapes.All.Where(shape => shape.IsImported))
        {
            var address = $"/console/import-templates/{shape.Name}.{format}";
            page.ShouldContain($"href=\"{address}\"");
            var content = await (await clerk.GetAsync(address)).Content.ReadAsByteArrayAsync(Cancel);
            var path = await folder.WriteAsync(1, $"{shape.Name}.{format}", content, Cancel);
            RegisterFiles.Headings(shape, path).Select(heading => heading.Column).ShouldBe(shape.Columns);
            RegisterFiles.Open(shape, path).Rows.ShouldBeEmpty();
        }

        (await clerk.GetAsync($"/console/import-templates/visits.{format}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_invented_example_of_a_template_is_a_row_that_the_import_takes()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), "en");
        using var folder = new OwnFolder(server.County.Clock);
        foreach (var shape in RegisterShapes.All.Where(shape => shape.IsImported))
        {
            var content = await (await clerk.GetAsync($"/console/import-templates/{shape.Name}.csv")).Content.ReadAsStringAsync(Cancel);
            var lines = content.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            lines[0].ShouldContain("Invented example");
            var example = lines[0].Trim('"').Split(": ", 2)[1].Replace(", ", ",", StringComparison.Ordinal);
            var path = await folder.WriteAsync(1, $"{shape.Name}.csv", Encoding.UTF8.GetBytes($"{lines[^1]}\n{example}\n"), Cancel);
            var row = RegisterFiles.Open(shape, path).Rows.ShouldHaveSingleItem();
            row.Faults.ShouldBeEmpty(shape.Name);
        }
    }

    [Theory]
    [InlineData("imports.")]
    [InlineData("audits.")]
    public void Nothing_that_is_told_in_the_browser_names_a_command(string start)
    {
        foreach (var words in new[] { Words.Of(Language.Chinese), Words.Of(Language.English) })
        {
            words
                .Keys.Where(key =>
                    key.StartsWith(start, StringComparison.Ordinal) && words[key].Contains("tuodi ", StringComparison.Ordinal)
                )
                .ShouldBeEmpty();
        }
    }

    // A page without the marks around single words, and with one blank where there are several.
    private static string Plain(string page) =>
        Blanks()
            .Replace(Marks().Replace(page, string.Empty), " ")
            .Replace(" </", "</", StringComparison.Ordinal)
            .Replace("： ", "：", StringComparison.Ordinal);

    private static async Task<string> AtAsync(ConsoleServer server, string id, Role role, string division)
    {
        await server.Users.AddAsync(
            UserAuthority.OfServer("tests"),
            new NewUser(id, ConsoleServer.Password, [role], null, division),
            Cancel
        );
        return (await server.Tokens.IssueAsync("tests", id, "tests", TimeSpan.FromDays(300), Cancel)).Token;
    }

    private static async Task<string> NameAsync(ConsoleServer server) =>
        (await server.County.QueryAsync<string>("select name from person where id = 'P0000000003'")).Single();

    private static Task<HttpResponseMessage> HandInAsync(HttpClient client, string kind, string name, string text) =>
        OwnForm.SendFilesAsync(client, Imports, [("file", name, Encoding.UTF8.GetBytes(text))], ("kind", kind));

    // A page that says that it goes on is looked at again.
    private static async Task<string> ShownAsync(HttpClient client, string path)
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

    [GeneratedRegex("<span lang=\"zh-Hans\">|(?<=[^>])</span>(?=[^<])")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
