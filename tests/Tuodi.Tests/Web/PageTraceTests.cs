using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Tuodi.Server.Safety.Access;
using Tuodi.Tests.Activation;
using Tuodi.Tests.Service;
using Tuodi.Web.Framing;

namespace Tuodi.Tests.Web;

/// <summary>Every page that changes something leaves an entry with the user in the audit trail. Whoever adds such a page adds how it is used here.</summary>
public sealed partial class PageTraceTests
{
    private const string Imports = "/console/imports";
    private const string Office = "/console/office";
    private const string Proposals = "/console/policy-proposals";
    private const string Text = "/console/legislation/texts/heqing";
    private const string Users = "/console/users";
    private const string Other = "other-invented-5173";

    // What is posted and changes nothing: searches that must not stand in an address, trials, and the page for developers.
    private static readonly HashSet<string> Reading = new(StringComparer.Ordinal)
    {
        "/console/persons",
        "/console/legislation/import",
        "/console/policy-draft",
        "/console/parts",
        "/console/parts/confirm",
    };

    [Fact]
    public async Task Every_page_that_changes_something_leaves_an_entry_with_the_user()
    {
        await using var server = await ConsoleServer.StartAsync(settler: TestCounty.OwnSettler());
        var untold = PageBook.All.Where(page => page.Method == "POST").Select(page => page.Path).Except(Reading).ToHashSet();
        var settlement = await server.SettledAsync(1, 60_000);
        await server.WaitAsync("u.waiting", Role.Review);
        await server.AddAsync("u.made", Role.Fund);
        await server.AddAsync("u.signing", Role.Fund);
        var clients = new Dictionary<string, HttpClient>(StringComparer.Ordinal);
        foreach (
            var (user, role) in new[]
            {
                ("li.handling", Role.Handling),
                ("wu.approval", Role.Approval),
                ("he.policy", Role.Policy),
                ("zhao.admin", Role.Administrator),
                ("qian.audit", Role.Auditor),
            }
        )
        {
            clients.Add(user, server.Fresh(await server.TokenAsync(user, role), "en"));
        }

        clients.Add("u.signing", server.Fresh("planted-by-somebody", "en"));
        try
        {
            var month = Place(await SendFilesAsync("li.handling", Office, Office, "office.hand-in", HandedExamples.Files));
            await SendFilesAsync("li.handling", Office + "/{month}/files", month + "/files", "office.hand-in", HandedExamples.Files);
            await SendAsync("li.handling", Office + "/{month}/files/{number}/removed", month + "/files/3/removed", "office.remove");
            await SendAsync("li.handling", Office + "/{month}/settings", month + "/settings", "office.settings", ("policy", "420500"));
            await LookedAtAsync(month + "/result");
            foreach (var act in new[] { "/persons/{number}/clear", "/persons/{number}/notice", "/notices", "/workbook" })
            {
                var path = month + act.Replace("{number}", "1", StringComparison.Ordinal);
                await SendAsync("li.handling", Office + "/{month}" + act, path, "persons.read-unmasked");
            }

            await SendAsync("li.handling", Office + "/{month}/removed", month + "/removed", "office.remove");

            var ledger = Place(
                await SendFilesAsync("li.handling", "/console/enrolment", "/console/enrolment", "office.hand-in", HandedExamples.Enrolment)
            );
            await LookedAtAsync(ledger);
            await SendAsync(
                "li.handling",
                Office + "/{month}/enrolment/settings",
                ledger + "/settings",
                "office.settings",
                ("district", "示例区")
            );
            await LookedAtAsync(ledger);
            await SendAsync("li.handling", Office + "/{month}/enrolment/workbook", ledger + "/workbook", "persons.read-unmasked");

            const string One = Imports + "/{area}/{id}";
            var list = Place(await HandInAsync("420502,P0000000003,虚构新名,99,INVENTED3"));
            await SendAsync("wu.approval", One + "/taken", list + "/taken", "register.approve");
            var declined = Place(await HandInAsync("420502,P0000000003,虚构另名,99,INVENTED3"));
            await SendAsync("wu.approval", One + "/declined", declined + "/declined", "register.decline");

            const string Person = "/console/persons/420502/P0000000001/clear";
            await SendAsync("li.handling", "/console/persons/{area}/{number}/clear", Person, "persons.read-unmasked");
            var reversal = $"/console/settlements/420502/{settlement}/reversal";
            await SendAsync(
                "li.handling",
                "/console/settlements/{area}/{id}/reversal",
                reversal,
                "settlements.reverse",
                ("seen", $"{settlement}"),
                ("reason", "身份认定有误，虚构")
            );

            var text = (Name: "invented-trace.txt", Bytes: Encoding.UTF8.GetBytes("虚构市医疗救助办法\n第一条 虚构。\n"));
            await SendAsync(
                "he.policy",
                "/console/legislation/import/kept",
                "/console/legislation/import/kept",
                "legislation.import",
                ("sent-name", text.Name),
                ("sent", Convert.ToBase64String(text.Bytes)),
                ("name", "invented-trace")
            );
            await SendAsync(
                "he.policy",
                "/console/legislation/texts/{id}/classification",
                Text + "/classification",
                "legislation.classify"
            );
            await SendAsync(
                "he.policy",
                "/console/legislation/texts/{id}/verdicts/{field}",
                Text + "/verdicts/methods",
                "legislation.confirm",
                ("reason", "虚构")
            );

            var proposed = await SendAsync(
                "he.policy",
                Proposals,
                Proposals,
                "policies.propose",
                ("draft", Drafts.LowerCap),
                ("reason", "虚构")
            );
            await SendAsync(
                "wu.approval",
                Proposals + "/{id}/decision",
                Place(proposed) + "/decision",
                "policies.activate",
                ("decision", "approved"),
                ("answer", "虚构"),
                ("seen", "0")
            );
            await SendAsync(
                "he.policy",
                Proposals + "/{id}/withdrawal",
                Place(proposed) + "/withdrawal",
                "policies.propose-withdrawal",
                ("reason", "虚构")
            );

            await SendAsync(
                "zhao.admin",
                "/console/new-user",
                "/console/new-user",
                "users.add",
                ("id", "sun.review"),
                ("password", Other),
                ("roles", "review"),
                ("division", "420500")
            );
            await SendAsync("zhao.admin", Users + "/{user}/roles", Users + "/u.made/roles", "users.roles", ("roles", "review"));
            await SendAsync("zhao.admin", Users + "/{user}/lock", Users + "/u.made/lock", "users.lock");
            await SendAsync("zhao.admin", Users + "/{user}/unlock", Users + "/u.made/unlock", "users.unlock");
            var token = await server.Tokens.IssueAsync("tests", "u.made", "t", TimeSpan.FromDays(1), Cancel);
            await SendAsync(
                "zhao.admin",
                Users + "/{user}/revocation",
                Users + "/u.made/revocation",
                "tokens.revoke",
                ("handle", token.Handle)
            );
            const string Waiting = Users + "/u.waiting/confirmation";
            await SendAsync("wu.approval", Users + "/{user}/confirmation", Waiting, "users.confirm", ("roles", "review"));
            const string Verification = "/console/audit-verification";
            await SendAsync("qian.audit", Verification, Verification, "audit.verify");

            (string, string)[] credentials = [("user", "u.signing"), ("password", ConsoleServer.Password)];
            KeepSession(await SendAsync("u.signing", "/sign-in", "/sign-in", "sign-in", credentials));
            (string, string)[] words = [("old", ConsoleServer.Password), ("new", Other), ("again", Other)];
            KeepSession(await SendAsync("u.signing", "/sign-in/password", "/sign-in/password", "users.password", words));
            await SendAsync("u.signing", "/sign-in/out", "/sign-in/out", "tokens.revoke");
        }
        finally
        {
            foreach (var client in clients.Values)
            {
                client.Dispose();
            }
        }

        untold.ShouldBeEmpty();

        async Task<HttpResponseMessage> SendAsync(
            string user,
            string page,
            string action,
            string act,
            params (string Name, string Value)[] fields
        )
        {
            var from = await LastAsync(server);
            var start = user == "u.signing" && page == "/sign-in" ? "/sign-in" : "/console/account";
            var answer = await OwnForm.SendAsync(clients[user], page == "/sign-in/password" ? page : start, action, fields);
            return await ToldAsync(answer, user, page, act, from);
        }

        async Task<HttpResponseMessage> SendFilesAsync(
            string user,
            string page,
            string action,
            string act,
            IReadOnlyList<(string Field, string Name, byte[] Content)> files,
            params (string Name, string Value)[] fields
        )
        {
            var from = await LastAsync(server);
            return await ToldAsync(await OwnForm.SendFilesAsync(clients[user], action, files, fields), user, page, act, from);
        }

        async Task<HttpResponseMessage> ToldAsync(HttpResponseMessage answer, string user, string page, string act, long from)
        {
            var text = await ConsoleServer.TextAsync(answer);
            ((int)answer.StatusCode).ShouldBeLessThan(400, $"{page}: {text}");
            var entries = await server.County.QueryAsync<string>(
                $"select actor || ' ' || act from audit_entry where chain = 0 and number > {from}"
            );
            entries.ShouldContain($"{user} {act}", page);
            untold.Remove(page);
            return answer;
        }

        Task<HttpResponseMessage> HandInAsync(string row) =>
            SendFilesAsync(
                "li.handling",
                Imports,
                Imports,
                "register.hand-in",
                [("file", "list.csv", Encoding.UTF8.GetBytes($"area,id,name,cert_type,cert_no\n{row}\n"))],
                ("kind", "persons")
            );

        async Task LookedAtAsync(string path)
        {
            HttpResponseMessage answer;
            do
            {
                answer = await clients["li.handling"].GetAsync(path);
            } while (
                answer.StatusCode == HttpStatusCode.SeeOther
                || (await ConsoleServer.TextAsync(answer)).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal)
            );
        }

        void KeepSession(HttpResponseMessage answer)
        {
            clients["u.signing"].Dispose();
            clients["u.signing"] = server.Fresh(Session().Match(answer.Headers.GetValues("Set-Cookie").Single()).Groups[1].Value, "en");
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Place(HttpResponseMessage answer) => answer.Headers.Location!.ToString();

    private static async Task<long> LastAsync(ConsoleServer server) =>
        (await server.County.QueryAsync<long>("select max(number) from audit_entry where chain = 0"))[0];

    [GeneratedRegex("tuodi-session=([^;]+)")]
    private static partial Regex Session();
}
