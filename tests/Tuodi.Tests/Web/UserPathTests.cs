using System.Net;
using System.Text.RegularExpressions;
using Tuodi.Server.Safety.Access;

namespace Tuodi.Tests.Web;

/// <summary>A user is made by one person, confirmed by another, works, and is locked again; nobody does both halves, and nobody sees users of elsewhere.</summary>
public sealed partial class UserPathTests(BrowserFixture browser)
{
    private const string Users = "/console/users";
    private const string First = "invented-5527-words";
    private const string Own = "another-8264-words";

    [Fact]
    public async Task Two_persons_make_a_user_who_then_signs_in_and_is_locked_again()
    {
        await using var server = await ConsoleServer.StartAsync();
        await using var window = await browser.WindowAsync();
        await server.SignInAsync(window, await server.TokenAsync("zhao.admin", Role.Administrator));
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/console").ToString());
        await page.ClickAsync("nav.side a[href='/console/users']");
        await page.ClickAsync("a[href='/console/new-user']");
        await page.FillAsync("#field-id", "wu.review");
        await page.FillAsync("#field-password", First);
        await page.CheckAsync("input[name=roles][value=review]");
        await page.ClickAsync("button >> text=新增该用户");
        await page.WaitForURLAsync("**/console/users/wu.review");
        (await page.InnerTextAsync("main")).ShouldContain("待第二人确认");
        (await page.Locator("a[href$='/confirmation']").CountAsync()).ShouldBe(0);

        await using var second = await browser.WindowAsync();
        await server.SignInAsync(second, await server.TokenAsync("sun.approval", Role.Approval));
        var other = await second.NewPageAsync();
        await other.GotoAsync(new Uri(server.Address, Users).ToString());
        await other.ClickAsync("#table-users a:has-text('wu.review')");
        await other.ClickAsync("a[href$='/confirmation']");
        await other.WaitForURLAsync("**/confirmation");
        (await other.InnerTextAsync(".facts")).ShouldContain("审核");
        await other.ClickAsync("button >> text=确认这些角色");
        var code = await other.InnerTextAsync(".code");

        await using var third = await browser.WindowAsync();
        var own = await third.NewPageAsync();
        await own.GotoAsync(new Uri(server.Address, "/sign-in").ToString());
        await own.FillAsync("#field-user", "wu.review");
        await own.FillAsync("#field-password", First);
        await own.PressAsync("#field-password", "Enter");
        await own.FillAsync("#field-old", First);
        await own.FillAsync("#field-new", Own);
        await own.FillAsync("#field-again", Own);
        await own.FillAsync("#field-code", code);
        await own.PressAsync("#field-code", "Enter");
        await own.WaitForURLAsync("**/console");

        await page.GotoAsync(new Uri(server.Address, Users + "/wu.review").ToString());
        (await page.InnerTextAsync("#table-tokens")).ShouldContain("登录");
        await page.ClickAsync("a[href$='/lock']");
        await page.ClickAsync("button >> text=锁定该用户");
        (await page.InnerTextAsync(".facts")).ShouldContain("已锁定");
        await own.GotoAsync(new Uri(server.Address, "/console").ToString());
        own.Url.ShouldContain("/sign-in");
    }

    [Fact]
    public async Task What_the_rules_of_users_refuse_is_told_at_the_field()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var administrator = server.Fresh(await server.TokenAsync("zhao.admin", Role.Administrator), "en");
        var told = await OwnForm.SendAsync(
            administrator,
            "/console/new-user",
            "/console/new-user",
            ("id", "wu.both"),
            ("password", First),
            ("roles", "handling"),
            ("roles", "approval"),
            ("division", "420500")
        );
        told.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var text = await ConsoleServer.TextAsync(told);
        text.ShouldContain("Who imports does not approve");
        text.ShouldNotContain(First);
        Checked().Count(text).ShouldBe(2);

        var own = await OwnForm.SendAsync(administrator, Users + "/zhao.admin", Users + "/zhao.admin/roles", ("roles", "handling"));
        (await ConsoleServer.TextAsync(own)).ShouldContain("Nobody changes their own roles");
    }

    [Fact]
    public async Task A_token_is_revoked_and_its_holder_is_out()
    {
        await using var server = await ConsoleServer.StartAsync();
        using var administrator = server.Fresh(await server.TokenAsync("zhao.admin", Role.Administrator), "en");
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling));
        (await clerk.GetAsync("/console")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = Users + "/li.handling/revocation";
        var handle = Handle().Match(await ConsoleServer.TextAsync(await administrator.GetAsync(page))).Groups[1].Value;
        (await OwnForm.SendAsync(administrator, page, page, ("handle", handle))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await clerk.GetAsync("/console")).Headers.Location!.ToString().ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Who_confirms_sees_only_what_waits_and_nobody_else_sees_users()
    {
        await using var server = await ConsoleServer.StartAsync();
        await server.AddAsync("li.handling", Role.Handling);
        await server.WaitAsync("wu.review", Role.Review);
        using var second = server.Fresh(await server.TokenAsync("sun.approval", Role.Approval));
        var list = await ConsoleServer.TextAsync(await second.GetAsync(Users));
        list.ShouldContain("wu.review");
        list.ShouldNotContain("li.handling");
        (await second.GetAsync(Users + "/li.handling")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await second.GetAsync("/console/new-user")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var clerk = server.Fresh(await server.TokenAsync("zhou.handling", Role.Handling));
        (await clerk.GetAsync(Users)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [GeneratedRegex("type=\"checkbox\"[^>]* checked")]
    private static partial Regex Checked();

    [GeneratedRegex("<option value=\"([0-9a-f]{16})\"")]
    private static partial Regex Handle();
}
