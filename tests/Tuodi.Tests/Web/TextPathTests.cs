using System.Net;
using System.Text;
using Microsoft.Playwright;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Auditing;
using Tuodi.Tests.Legislation;

namespace Tuodi.Tests.Web;

/// <summary>A policy officer searches the register of texts, corrects what the machine said, and takes a text in after seeing what was understood.</summary>
public sealed class TextPathTests(BrowserFixture browser)
{
    private const string Register = "/console/legislation";
    private const string Import = "/console/legislation/import";
    private const string Heqing = "/console/legislation/texts/heqing";

    private const string Written = """
        安澜市医疗救助办法
        第一条 根据《社会救助暂行办法》，制定本办法。
        第二条 对特困人员按100%的比例给予住院救助，年度救助限额为30000元。
        第三条 本办法自2025年1月1日起施行。
        安澜市人民政府
        2024年12月3日
        """;

    [Fact]
    public async Task An_officer_finds_a_text_by_its_words_and_corrects_a_verdict_which_no_machine_overwrites()
    {
        await using var server = await ConsoleServer.StartAsync();
        await using var window = await browser.WindowAsync(scripts: false);
        await server.SignInAsync(window, await server.TokenAsync("chen.policy", Role.Policy));
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/console").ToString());
        await page.ClickAsync("nav.side a[href='/console/legislation']");
        (await page.Locator("#table-texts tbody tr").CountAsync()).ShouldBe(8);
        await page.FillAsync("#field-words", "二万五千元");
        await page.PressAsync("#field-words", "Enter");
        (await page.InnerTextAsync("#table-texts tbody")).ShouldContain("第九条");
        await page.ClickAsync("#table-texts a:has-text('鹤清市医疗救助办法')");
        (await page.InnerTextAsync("main")).ShouldContain("云岭省社会救助条例");
        await page.ClickAsync("a[href='/console/legislation/texts/heqing/verdicts/kind']");
        (await page.InnerTextAsync("main")).ShouldContain("第五条（四）");
        await page.CheckAsync("input[name=value][value=conventional]");
        await page.ClickAsync("button >> text=保存决定");
        (await page.InnerTextAsync("#errors")).ShouldNotBeEmpty();
        await page.FillAsync("#field-reason", "第十条只是门槛");
        await page.CheckAsync("input[name=value][value=conventional]");
        await page.ClickAsync("button >> text=保存决定");
        await page.WaitForURLAsync($"**{Heqing}");
        (await page.InnerTextAsync("tr:has-text('救助种类')")).ShouldContain("人工：chen.policy");
        await page.ClickAsync("button >> text=重新归类");
        (await page.InnerTextAsync("tr:has-text('救助种类')")).ShouldContain("一般疾病救助");
        (await page.InnerTextAsync(".timeline-list")).ShouldContain("机器判断：兼有");
        await page.ClickAsync("nav.tabs a >> text=所定标准");
        (await page.InnerTextAsync("#table-standards")).ShouldContain("¥30,000.00");
        await page.ClickAsync("nav.tabs a >> text=条款编码");
        (await page.InnerTextAsync("#table-articles")).ShouldContain("有数值，无人编码");

        var trail = await AuditTrail.ReadAsync(server.County.Service.Database, 0, 0, 100, TestContext.Current.CancellationToken);
        trail.ShouldContain(entry => entry.Actor == "chen.policy" && entry.Act == "legislation.confirm" && entry.Object == "heqing kind");
    }

    [Fact]
    public async Task A_text_is_looked_at_before_it_is_kept()
    {
        await using var server = await ConsoleServer.StartAsync();
        await using var window = await browser.WindowAsync(scripts: false);
        await server.SignInAsync(window, await server.TokenAsync("chen.policy", Role.Policy));
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, Import).ToString());
        await page.SetInputFilesAsync(
            "#field-file",
            new FilePayload
            {
                Name = "安澜 2024.txt",
                MimeType = "text/plain",
                Buffer = Encoding.UTF8.GetBytes(Written),
            }
        );
        await page.ClickAsync("button >> text=看读出了什么");
        (await page.InnerTextAsync("main")).ShouldContain("安澜市人民政府");
        (await page.InputValueAsync("#field-name")).ShouldBe("安澜-2024");
        (await page.InputValueAsync("#field-effective")).ShouldBe("2025-01-01");
        Kept(server).ShouldBe(8);

        await page.FillAsync("#field-name", "a/b");
        await page.ClickAsync("button >> text=保存到法规库");
        (await page.InnerTextAsync("#errors")).ShouldContain("名称不能含有");
        await page.FillAsync("#field-name", "anlan");
        await page.FillAsync("#field-division", "420500");
        await page.ClickAsync("button >> text=保存到法规库");
        await page.WaitForURLAsync("**/texts/anlan");
        (await page.InnerTextAsync(".facts")).ShouldContain("宜昌市");
        (await page.InnerTextAsync("#table-verdicts")).ShouldContain("专门立法");
        Kept(server).ShouldBe(9);
    }

    [Theory]
    [InlineData("%PDF-1.7\n", "PDF is not read")]
    [InlineData("<html><body></body></html>", "The text is empty")]
    [InlineData("no word of it", "no Chinese in it")]
    [InlineData("", "This is needed")]
    public async Task What_is_no_text_is_refused_with_what_to_do(string content, string says)
    {
        await using var server = await ConsoleServer.StartAsync();
        using var officer = server.Fresh(await server.TokenAsync("chen.policy", Role.Policy), "en");
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await OwnForm.WordAsync(officer, Import)), "__own" },
            { file, "file", "x.txt" },
        };
        var told = await officer.PostAsync(Import, form);
        told.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ConsoleServer.TextAsync(told)).ShouldContain(says);
        Kept(server).ShouldBe(8);
    }

    [Fact]
    public async Task Who_only_reads_policies_reads_texts_and_decides_nothing()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        var text = await ConsoleServer.TextAsync(await clerk.GetAsync(Heqing));
        text.ShouldContain("专门立法");
        text.ShouldNotContain("/verdicts/");
        (await clerk.GetAsync(Import)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await clerk.GetAsync(Heqing + "/verdicts/kind")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await clerk.GetAsync(Register + "/texts/nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var auditor = server.Fresh(await server.TokenAsync("qian.audit", Role.Auditor));
        (await auditor.GetAsync(Register)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static int Kept(ConsoleServer server)
    {
        using var register = Samples.Register(server.Texts.Path);
        return register.Texts().Count;
    }
}
