using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Safety;

/// <summary>Who manages users gets no power and no secret of theirs, and sees no users of other divisions.</summary>
public sealed class UserManagementTests
{
    private const string Elsewhere = "430102";
    private const string NewPassword = "another horse 10";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Users_of_other_divisions_are_as_if_they_were_not_there()
    {
        await using var server = await SafeServer.StartAsync();
        var admin = await server.OfficeAsync("u.admin", Elsewhere, Role.Administrator);
        await server.OfficeAsync("u.own", Elsewhere, Role.Handling);
        await server.OfficeAsync("u.city", "430100", Role.Handling);
        await server.OfficeAsync("u.nation", "100000", Role.Supervision);
        await server.TokenAsync("u.hospital", Role.Hospital);
        var before = await UsersAsync(server);
        foreach (var user in (string[])["u.city", "u.nation", "u.hospital", "u.nobody"])
        {
            var handle = (await server.Tokens.ListAsync(user, Cancel)).Select(token => token.Handle).FirstOrDefault("none");
            (string Method, string Path, object? Body)[] calls =
            [
                ("PUT", "roles", new { roles = new[] { "review" } }),
                ("PUT", "lock", null),
                ("DELETE", "lock", null),
                ("GET", "tokens", null),
                ("DELETE", $"tokens/{handle}", null),
            ];
            foreach (var (method, path, body) in calls)
            {
                var (status, answer) = await server.SendAsync(method, $"/api/v1/users/{user}/{path}", admin, body);
                status.ShouldBe(404, $"{method} {user} {path}");
                ((string)answer!["detail"]!).ShouldBe($"没有用户{user}");
            }
        }

        (await UsersAsync(server)).ShouldBe(before);
        var (_, list) = await server.SendAsync("GET", "/api/v1/users", admin);
        list!.AsArray().Select(user => (string)user!["id"]!).ShouldBe(["u.admin", "u.own"]);
        ((string)list[0]!["made"]!).ShouldBe("2026-03-02T09:00:00+08:00");
    }

    [Theory]
    [InlineData("100000")]
    [InlineData("430000")]
    [InlineData("430100")]
    [InlineData("430103")]
    [InlineData("420502")]
    public async Task Nobody_is_made_for_a_wider_or_another_division(string division)
    {
        await using var server = await SafeServer.StartAsync();
        var admin = await server.OfficeAsync("u.admin", Elsewhere, Role.Administrator);
        var (status, answer) = await AddAsync(server, admin, "u.new", division, "supervision");
        status.ShouldBe(400);
        ((string)answer!["errors"]![0]!["field"]!).ShouldBe("/division");
        await Should.ThrowAsync<Refusal>(() =>
            server.Users.AddAsync(
                new UserAuthority("u.admin", new DataScope(null, Elsewhere)),
                new NewUser("u.new", SafeServer.Password, [Role.Supervision], null, division),
                Cancel
            )
        );
        (await AddAsync(server, admin, "u.new", Elsewhere, "supervision")).Status.ShouldBe(201);
        var hospital = new
        {
            id = "u.hospital",
            password = SafeServer.Password,
            roles = new[] { "hospital" },
            institution = TestCounty.Hospital,
        };
        (await server.SendAsync("POST", "/api/v1/users", admin, hospital)).Status.ShouldBe(409);
    }

    [Fact]
    public async Task An_administrator_makes_no_token_of_somebody_else()
    {
        await using var server = await SafeServer.StartAsync();
        var admin = await server.TokenAsync("u.admin", Role.Administrator);
        await server.AddAsync("u.handling", Role.Handling);
        var body = new { label = "report", days = 30 };
        (await server.SendAsync("POST", "/api/v1/users/u.handling/tokens", admin, body)).Status.ShouldBeOneOf(403, 405);
        (await server.SendAsync("POST", "/api/v1/users/u.admin/tokens", admin, body)).Status.ShouldBeOneOf(403, 405);
        (await server.Tokens.ListAsync("u.handling", Cancel)).ShouldBeEmpty();
        (await server.Tokens.ListAsync("u.admin", Cancel)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_of_ones_own_takes_the_password_and_can_be_seen_and_revoked()
    {
        await using var server = await SafeServer.StartAsync();
        var token = await server.TokenAsync("u.handling", Role.Handling);
        (await IssueAsync("wrong horse 99", 30)).Status.ShouldBe(409);
        (await IssueAsync(SafeServer.Password, 0)).Status.ShouldBe(400);
        (await IssueAsync(SafeServer.Password, int.MaxValue)).Status.ShouldBe(400);
        var (status, issued) = await IssueAsync(SafeServer.Password, 30);
        status.ShouldBe(201);
        var (_, list) = await server.SendAsync("GET", "/api/v1/me/tokens", (string)issued!["token"]!);
        list!.AsArray().Select(each => (string)each!["label"]!).ShouldBe(["report", "test"], ignoreOrder: true);
        (await server.SendAsync("DELETE", "/api/v1/me/tokens/0000000000000000", token)).Status.ShouldBe(404);
        (await server.SendAsync("DELETE", $"/api/v1/me/tokens/{issued["handle"]}", token)).Status.ShouldBe(204);
        (await server.SendAsync("GET", "/api/v1/me", (string)issued["token"]!)).Status.ShouldBe(401);

        Task<(int Status, System.Text.Json.Nodes.JsonNode? Answer)> IssueAsync(string password, int days) =>
            server.SendAsync(
                "POST",
                "/api/v1/me/tokens",
                token,
                new
                {
                    password,
                    label = "report",
                    days,
                }
            );
    }

    [Fact]
    public async Task Nobody_decides_about_themselves_and_the_last_administrator_stays()
    {
        await using var server = await SafeServer.StartAsync();
        var admin = await server.TokenAsync("u.admin", Role.Administrator);
        var before = await UsersAsync(server);
        (await server.SendAsync("PUT", "/api/v1/users/u.admin/roles", admin, new { roles = new[] { "supervision" } })).Status.ShouldBe(409);
        (await server.SendAsync("PUT", "/api/v1/users/u.admin/lock", admin)).Status.ShouldBe(409);
        (await server.SendAsync("DELETE", "/api/v1/users/u.admin/lock", admin)).Status.ShouldBe(409);
        var command = UserAuthority.OfServer("test");
        await Should.ThrowAsync<Refusal>(() => server.Users.SetActiveAsync(command, "u.admin", false, Cancel));
        await Should.ThrowAsync<Refusal>(() => server.Users.SetRolesAsync(command, "u.admin", [Role.Review], Cancel));
        (await UsersAsync(server)).ShouldBe(before);

        await server.AddAsync("u.second", Role.Administrator);
        await server.Users.SetActiveAsync(command, "u.admin", false, Cancel);
        await Should.ThrowAsync<Refusal>(() => server.Users.SetActiveAsync(command, "u.second", false, Cancel));
    }

    [Fact]
    public async Task A_user_made_over_the_API_takes_a_second_person_and_is_nobody_elses()
    {
        await using var server = await SafeServer.StartAsync();
        var admin = await server.OfficeAsync("u.admin", Elsewhere, Role.Administrator);
        var stranger = await server.OfficeAsync("u.stranger", TestCounty.Area, Role.Approval);
        var approver = await server.OfficeAsync("u.approver", Elsewhere, Role.Approval);
        (await AddAsync(server, admin, "u.new", Elsewhere, "supervision")).Status.ShouldBe(201);

        // The administrator knows the first password, and it opens nothing.
        (await server.SignInAsync("u.new", SafeServer.Password)).Status.ShouldBe(401);
        const string Confirmation = "/api/v1/users/u.new/confirmation";
        var read = new { roles = new[] { "supervision" } };
        (await server.SendAsync("POST", Confirmation, admin, read)).Status.ShouldBe(403);
        (await server.SendAsync("POST", Confirmation, stranger, read)).Status.ShouldBe(404);
        (await server.SendAsync("POST", Confirmation, approver, new { roles = new[] { "fund" } })).Status.ShouldBe(412);
        (await server.SendAsync("GET", "/api/v1/users/unconfirmed", approver)).Answer!.AsArray().Count.ShouldBe(1);
        (await server.SendAsync("GET", "/api/v1/users/unconfirmed", stranger)).Answer!.AsArray().Count.ShouldBe(0);
        var (status, confirmed) = await server.SendAsync("POST", Confirmation, approver, read);
        status.ShouldBe(200);
        (await server.SendAsync("POST", Confirmation, approver, read)).Status.ShouldBe(409);

        // After it, the password alone lets nobody do more than change it, which takes the code of the second person.
        var (_, first) = await server.SignInAsync("u.new", SafeServer.Password);
        ((bool)first!["must_change_password"]!).ShouldBeTrue();
        var narrow = (string)first["token"]!;
        (await server.SendAsync("GET", "/api/v1/me", narrow)).Status.ShouldBe(200);
        var (denied, why) = await server.SendAsync("GET", "/api/v1/users/unconfirmed", narrow);
        denied.ShouldBe(403);
        ((string)why!["type"]!).ShouldBe("urn:tuodi:problem:password-first");
        var token = new
        {
            password = SafeServer.Password,
            label = "x",
            days = 1,
        };
        (await server.SendAsync("POST", "/api/v1/me/tokens", narrow, token)).Status.ShouldBe(403);
        (await ChangeAsync(null)).ShouldBe(409);
        (await ChangeAsync("AAAAAAAAAAAA")).ShouldBe(409);
        (await ChangeAsync((string)confirmed!["code"]!)).ShouldBe(204);
        var (_, own) = await server.SignInAsync("u.new", NewPassword);
        ((bool)own!["must_change_password"]!).ShouldBeFalse();
        var mine = (string)own["token"]!;
        (await server.SendAsync("GET", "/api/v1/me", mine)).Status.ShouldBe(200);

        // Other roles take the second person again, and no code: the password is the user's own by now.
        (await server.SendAsync("PUT", "/api/v1/users/u.new/roles", admin, new { roles = new[] { "handling" } })).Status.ShouldBe(204);
        (await server.SendAsync("GET", "/api/v1/me", mine)).Status.ShouldBe(401);
        (await server.SignInAsync("u.new", NewPassword)).Status.ShouldBe(401);
        var (_, again) = await server.SendAsync("POST", Confirmation, approver, new { roles = new[] { "handling" } });
        again!["code"].ShouldBeNull();
        (await server.SendAsync("GET", "/api/v1/me", mine)).Status.ShouldBe(200);
        (await server.SendAsync("PUT", "/api/v1/users/u.new/roles", admin, new { roles = new[] { "handling" } })).Status.ShouldBe(204);
        (await server.SendAsync("GET", "/api/v1/me", mine)).Status.ShouldBe(200);
        (
            await server.County.QueryAsync<string>(
                "select actor || ' ' || act from audit_entry where object like 'u.new %' and act like 'users.%' order by number"
            )
        ).ShouldBe([
            "u.admin users.add",
            "u.approver users.confirm",
            "u.admin users.roles",
            "u.approver users.confirm",
            "u.admin users.roles",
        ]);

        async Task<int> ChangeAsync(string? code)
        {
            var change = new Dictionary<string, string?>
            {
                ["old"] = SafeServer.Password,
                ["new"] = NewPassword,
                ["code"] = code,
            };
            return (await server.SendAsync("PUT", "/api/v1/me/password", narrow, change)).Status;
        }
    }

    [Fact]
    public async Task A_password_that_was_reset_on_the_server_must_be_changed_first()
    {
        await using var server = await SafeServer.StartAsync();
        var old = await server.TokenAsync("u.handling", Role.Handling);
        await server.Users.ResetPasswordAsync("command:root", "u.handling", NewPassword, Cancel);
        (await server.SendAsync("GET", "/api/v1/me", old)).Status.ShouldBe(401);
        var (_, answer) = await server.SignInAsync("u.handling", NewPassword);
        ((bool)answer!["must_change_password"]!).ShouldBeTrue();
        (await server.County.QueryAsync<string>("select act from audit_entry where actor = 'command:root'")).ShouldBe(["users.password"]);
    }

    [Fact]
    public async Task What_is_wrong_with_a_body_is_told_field_by_field()
    {
        await using var server = await SafeServer.StartAsync();
        var admin = await server.TokenAsync("u.admin", Role.Administrator);
        (string Method, string Path, object Body, string[] Fields)[] wrong =
        [
            (
                "POST",
                "users",
                new
                {
                    id = "X",
                    password = "short",
                    roles = new[] { "review" },
                    division = "42",
                },
                ["/id", "/password", "/division"]
            ),
            (
                "POST",
                "users",
                new
                {
                    id = "u.new",
                    password = SafeServer.Password,
                    roles = new[] { "review", "king" },
                },
                ["/roles/1"]
            ),
            (
                "POST",
                "users",
                new
                {
                    id = "u.new",
                    password = SafeServer.Password,
                    roles = Array.Empty<string>(),
                },
                ["/roles"]
            ),
            ("POST", "users", new { id = 7 }, ["/id"]),
            ("PUT", "users/u.admin/roles", new { roles = "review" }, ["/roles"]),
            (
                "PUT",
                "me/password",
                new Dictionary<string, string> { ["old"] = SafeServer.Password, ["new"] = SafeServer.Password },
                ["/new"]
            ),
            (
                "POST",
                "me/tokens",
                new
                {
                    password = SafeServer.Password,
                    label = "",
                    days = -1,
                },
                ["/label", "/days"]
            ),
        ];
        foreach (var (method, path, body, fields) in wrong)
        {
            var (status, answer) = await server.SendAsync(method, $"/api/v1/{path}", admin, body);
            status.ShouldBe(400, path);
            ((string)answer!["type"]!).ShouldBe("urn:tuodi:problem:invalid");
            answer["errors"]!.AsArray().Select(each => (string)each!["field"]!).ShouldBe(fields, path);
        }

        (await server.SendAsync("GET", "/api/v1/users?all=true", admin)).Status.ShouldBe(400);
    }

    private static async Task<string[]> UsersAsync(SafeServer server) =>
        [
            .. await server.County.QueryAsync<string>(
                "select u.id || ' ' || u.active || ' ' || u.division || ' ' || r.role || ' ' || u.version from app_user u join user_role r on r.user_id = u.id order by u.id, r.role"
            ),
        ];

    private static Task<(int Status, System.Text.Json.Nodes.JsonNode? Answer)> AddAsync(
        SafeServer server,
        string token,
        string id,
        string division,
        params string[] roles
    ) =>
        server.SendAsync(
            "POST",
            "/api/v1/users",
            token,
            new
            {
                id,
                password = SafeServer.Password,
                roles,
                division,
            }
        );
}
