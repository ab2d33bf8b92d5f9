using System.Net;
using Tuodi.Server.Safety.Access;
using Tuodi.Web.Framing;

namespace Tuodi.Tests.Web;

/// <summary>Whoever types an address gets no further than by links: every page for every role, forms of other sites, rows of other divisions. All pages of the book, so also those that are added.</summary>
public sealed class ForcedBrowsingTests
{
    // What everybody reads who reads rules or the register of institutions at all: it is of no division. What was settled at one is.
    private static readonly string[] OfEverybody =
    [
        Institutions,
        "/console/import-templates",
        "/console/policies",
        "/console/policy-",
        "/console/legislation",
        "/console/coverage",
        "/console/plan",
        "/console/conformity",
        "/console/equity",
    ];

    private const string Institutions = "/console/institutions";

    // The roles by hand, so that a page that asks for a wrong act is found: what begins so is for nobody else.
    private static readonly (string Path, string Method, AccessAct[] Acts)[] Expected =
    [
        ("/console/persons", "GET", [AccessAct.PersonsRead]),
        ("/console/settlements", "GET", [AccessAct.SettlementsRead]),
        ("/console/settlements", "POST", [AccessAct.SettlementsReverse]),
        ("/console/calculator", "GET", [AccessAct.SettlementsPreview]),
        ("/console/journal", "GET", [AccessAct.JournalRead]),
        ("/console/users", "GET", [AccessAct.UsersManage, AccessAct.UsersConfirm, AccessAct.TokensManage]),
        ("/console/users", "POST", [AccessAct.UsersManage, AccessAct.UsersConfirm, AccessAct.TokensManage]),
        ("/console/new-user", "POST", [AccessAct.UsersManage]),
        ("/console/audit", "GET", [AccessAct.AuditRead]),
        ("/console/audit", "POST", [AccessAct.AuditRead]),
        ("/console/system", "GET", [AccessAct.MetricsRead]),
        ("/console/policy-proposals", "GET", [AccessAct.PoliciesPropose, AccessAct.PoliciesActivate]),
        ("/console/policy-proposals", "POST", [AccessAct.PoliciesPropose, AccessAct.PoliciesActivate]),
    ];

    private static IEnumerable<Page> Closed => PageBook.All.Where(page => !page.Access.IsOpen);

    [Fact]
    public async Task Every_page_is_for_the_roles_of_its_act_and_nobody_else()
    {
        await using var guarded = await GuardedServer.StartAsync();
        var wrong = new List<string>();
        foreach (var page in Closed)
        {
            var address = guarded.Address(page);
            var nobody = await AskAsync(guarded.Server.Client, page, address);
            if (nobody.StatusCode != HttpStatusCode.Redirect || !IsSignIn(nobody))
            {
                wrong.Add($"nobody {page.Method} {address}: {nobody.StatusCode}");
            }

            foreach (var role in GuardedServer.Roles)
            {
                // What a form of somebody who may would do is left to other tests: here it comes without the session's word.
                var answer = await AskAsync(guarded.Own(role), page, address);
                var isRefused = answer.StatusCode == HttpStatusCode.Forbidden;
                var isGood =
                    !GuardedServer.May(page, role) ? isRefused
                    : page.Method == "POST" ? answer.StatusCode == HttpStatusCode.BadRequest
                    : answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.SeeOther
                        || (answer.StatusCode == HttpStatusCode.NotFound && IsOfOthers(page, role));
                if (!isGood)
                {
                    wrong.Add($"{role} {page.Method} {address}: {answer.StatusCode}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_pages_ask_for_the_acts_that_the_matrix_has()
    {
        var wrong =
            from page in Closed
            from expected in Expected
            where page.Method == expected.Method && page.Path.StartsWith(expected.Path, StringComparison.Ordinal)
            from role in GuardedServer.Roles
            where GuardedServer.May(page, role) && !expected.Acts.Any(act => AccessMatrix.Allows(role, act))
            select $"{role} {page.Method} {page.Path}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_of_another_division_are_as_if_they_were_not_there()
    {
        await using var guarded = await GuardedServer.StartAsync();
        var wrong = new List<string>();
        var withRows = Closed.Where(page =>
            page.Path.Contains('{', StringComparison.Ordinal)
            && (
                !OfEverybody.Any(path => page.Path.StartsWith(path, StringComparison.Ordinal))
                || page.Path.StartsWith("/console/policy-proposals", StringComparison.Ordinal)
            )
        );
        foreach (var page in withRows)
        {
            foreach (var role in GuardedServer.Roles.Where(role => GuardedServer.May(page, role)))
            {
                if (guarded.Stranger(role) is { } stranger)
                {
                    var address = guarded.Address(page);
                    var answer =
                        page.Method == "GET" ? await GetAsync(stranger, address) : await GuardedServer.SendAsync(stranger, address);
                    if (answer.StatusCode != HttpStatusCode.NotFound)
                    {
                        wrong.Add($"{role} {page.Method} {address}: {answer.StatusCode}");
                    }
                }
            }
        }

        wrong.ShouldBeEmpty();
        var bill = $"{Institutions}/{Service.TestCounty.Hospital}?month=2026-03";
        (await ConsoleServer.TextAsync(await GetAsync(guarded.Own(Role.Supervision), bill))).ShouldContain("60,000.00");
        (await ConsoleServer.TextAsync(await GetAsync(guarded.Stranger(Role.Supervision)!, bill))).ShouldNotContain("60,000.00");
    }

    [Fact]
    public async Task A_form_is_taken_from_a_page_of_ours_alone()
    {
        await using var guarded = await GuardedServer.StartAsync();
        var wrong = new List<string>();
        foreach (var page in PageBook.All.Where(page => page.Method == "POST"))
        {
            var address = guarded.Address(page);
            var role = VisitedPages.Reader(page) ?? Role.Handling;
            var client = guarded.Own(role);
            var other = await OwnForm.WordAsync(guarded.Own(GuardedServer.Roles.First(each => each != role)), "/console");
            var word = await OwnForm.WordAsync(client, "/console");
            await RefusedAsync("no word", new FormUrlEncodedContent([]));
            await RefusedAsync("another's word", Form(other));
            await RefusedAsync("no form", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));
            await RefusedAsync("plain text", new StringContent($"__own={word}", System.Text.Encoding.UTF8, "text/plain"));
            await RefusedAsync("another site", Form(word), ("Sec-Fetch-Site", "cross-site"));
            await RefusedAsync("a sibling", Form(word), ("Sec-Fetch-Site", "same-site"));
            await RefusedAsync("another origin", Form(word), ("Origin", "https://elsewhere.example"));
            await RefusedAsync("no origin", Form(word), ("Origin", "null"));

            async Task RefusedAsync(string how, HttpContent content, params (string Name, string Value)[] headers)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
                foreach (var (name, value) in headers)
                {
                    request.Headers.Add(name, value);
                }

                var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
                if (
                    answer.StatusCode != HttpStatusCode.BadRequest
                    || !(await ConsoleServer.TextAsync(answer)).Contains("表单", StringComparison.Ordinal)
                )
                {
                    wrong.Add($"{how} {address}: {answer.StatusCode}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_answer_tells_browsers_to_run_nothing_else_and_to_keep_nothing()
    {
        await using var guarded = await GuardedServer.StartAsync();
        var wrong = new List<string>();
        foreach (var page in VisitedPages.All)
        {
            var role = VisitedPages.Reader(page);
            var address = guarded.Address(page);
            var clients = new[] { guarded.Server.Client, role is { } reader ? guarded.Own(reader) : null, guarded.Own(Role.Auditor) };
            foreach (var client in clients.OfType<HttpClient>())
            {
                var answer = await GetAsync(client, address);
                var policy = Header("Content-Security-Policy");
                if (
                    !policy.StartsWith("default-src 'none'", StringComparison.Ordinal)
                    || policy.Contains("unsafe", StringComparison.Ordinal)
                    || !policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal)
                    || Header("X-Content-Type-Options") != "nosniff"
                    || Header("X-Frame-Options") != "DENY"
                    || Header("Referrer-Policy") is not ("same-origin" or "no-referrer")
                    || !Header("Cache-Control").Contains("no-store", StringComparison.Ordinal)
                )
                {
                    wrong.Add($"{address} {answer.StatusCode}: {answer.Headers}");
                }

                string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : string.Empty;
            }
        }

        wrong.ShouldBeEmpty();
    }

    // A hospital sees its own rows alone, and a month's lists only who handed them in.
    private static bool IsOfOthers(Page page, Role role) =>
        role == Role.Hospital || (page.Path.StartsWith("/console/office/", StringComparison.Ordinal) && role != VisitedPages.Reader(page));

    private static FormUrlEncodedContent Form(string word) => new([KeyValuePair.Create("__own", word)]);

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, Page page, string address) =>
        page.Method == "GET"
            ? GetAsync(client, address)
            : client.PostAsync(address, new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string address) =>
        client.GetAsync(address, TestContext.Current.CancellationToken);

    private static bool IsSignIn(HttpResponseMessage answer) =>
        answer.Headers.Location?.ToString().StartsWith("/sign-in?to=%2Fconsole", StringComparison.Ordinal) == true
        || answer.Headers.Location?.ToString().StartsWith("/sign-in?to=%2Fsign-in", StringComparison.Ordinal) == true;
}
