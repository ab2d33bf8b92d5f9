using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Transactions;

namespace Tuodi.Tests.Safety;

/// <summary>The access matrix over HTTP, cell by cell, and what keeps duties apart.</summary>
public sealed class AccessTests
{
    // Written down a second time, by hand: a cell that changes by accident is seen here. H hospital, C handling, R review, A approval, F fund, S supervision, P policy, M administrator, U auditor.
    private static readonly Dictionary<AccessAct, string> Expected = new()
    {
        [AccessAct.PersonsRead] = "HCRAS",
        [AccessAct.PersonsReadUnmasked] = "CRS",
        [AccessAct.SettlementsRead] = "HCRAFS",
        [AccessAct.SettlementsPreview] = "HCR",
        [AccessAct.SettlementsReverse] = "HC",
        [AccessAct.RegisterRead] = "HCRAFSP",
        [AccessAct.RegisterImport] = "C",
        [AccessAct.RegisterApprove] = "A",
        [AccessAct.RegisterExport] = "CS",
        [AccessAct.PoliciesRead] = "HCRAFSP",
        [AccessAct.PoliciesPropose] = "P",
        [AccessAct.PoliciesActivate] = "A",
        [AccessAct.JournalRead] = "FS",
        [AccessAct.OutboxRead] = "CF",
        [AccessAct.UsersManage] = "M",
        [AccessAct.UsersConfirm] = "A",
        [AccessAct.TokensManage] = "M",
        [AccessAct.AuditRead] = "U",
        [AccessAct.MetricsRead] = "M",
    };

    private const string Letters = "HCRAFSPMU";

    [Fact]
    public async Task Every_role_may_do_what_the_matrix_says_and_nothing_else()
    {
        await using var server = await SafeServer.StartAsync(routes: app =>
        {
            foreach (var act in Enum.GetValues<AccessAct>())
            {
                app.MapGet($"/probe/{(int)act}", (HttpContext context) => context.Response.WriteAsync(context.SignedIn().Id))
                    .RequireAct(act);
            }
        });
        foreach (var role in Enum.GetValues<Role>())
        {
            var token = await server.TokenAsync($"u.{role}".ToLowerInvariant(), role);
            foreach (var act in Enum.GetValues<AccessAct>())
            {
                var expected = Expected[act].Contains(Letters[(int)role]) ? 200 : 403;
                (await server.SendAsync("GET", $"/probe/{(int)act}", token)).Status.ShouldBe(expected, $"{role} {act}");
            }
        }

        foreach (var act in Enum.GetValues<AccessAct>())
        {
            (await server.SendAsync("GET", $"/probe/{(int)act}", null)).Status.ShouldBe(401);
            (await server.SendAsync("GET", $"/probe/{(int)act}", "no token at all")).Status.ShouldBe(401);
        }
    }

    public static TheoryData<string, string, AccessAct> Endpoints =>
        new()
        {
            { "GET", "/api/v1/users", AccessAct.UsersManage },
            { "PUT", "/api/v1/users/nobody.here/lock", AccessAct.UsersManage },
            { "DELETE", "/api/v1/users/nobody.here/lock", AccessAct.UsersManage },
            { "GET", "/api/v1/users/unconfirmed", AccessAct.UsersConfirm },
            { "POST", "/api/v1/users/nobody.here/confirmation", AccessAct.UsersConfirm },
            { "GET", "/api/v1/users/nobody.here/tokens", AccessAct.TokensManage },
            { "DELETE", "/api/v1/users/nobody.here/tokens/1", AccessAct.TokensManage },
            { "GET", "/api/v1/audit/entries", AccessAct.AuditRead },
            { "GET", "/api/v1/audit/anchor", AccessAct.AuditRead },
        };

    [Fact]
    public async Task The_endpoints_of_users_and_trail_ask_for_their_acts()
    {
        await using var server = await SafeServer.StartAsync();
        foreach (var role in Enum.GetValues<Role>())
        {
            var token = await server.TokenAsync($"u.{role}".ToLowerInvariant(), role);
            foreach (var (method, path, act) in Endpoints.Select(row => row.Data))
            {
                var (status, _) = await server.SendAsync(method, path, token);
                (status == 403).ShouldBe(!AccessMatrix.Allows(role, act), $"{role} {method} {path}: {status}");
                (await server.SendAsync(method, path, null)).Status.ShouldBe(401);
            }

            (await server.SendAsync("GET", "/api/v1/me", token)).Status.ShouldBe(200);
        }
    }

    [Fact]
    public async Task An_endpoint_of_which_nothing_is_said_is_closed_to_everybody()
    {
        await using var server = await SafeServer.StartAsync(routes: app =>
            app.MapGet("/forgotten", context => context.Response.WriteAsync("open"))
        );
        (await server.SendAsync("GET", "/forgotten", null)).Status.ShouldBe(401);
        foreach (var role in Enum.GetValues<Role>())
        {
            var token = await server.TokenAsync($"u.{role}".ToLowerInvariant(), role);
            (await server.SendAsync("GET", "/forgotten", token)).Status.ShouldBe(403, $"{role}");
        }
    }

    [Fact]
    public void The_table_has_every_act_in_its_place_once()
    {
        AccessMatrix.Rules.Select(rule => rule.Act).ShouldBe(Enum.GetValues<AccessAct>());
        AccessMatrix.Rules.Select(rule => rule.Name).ShouldBeUnique();
        AccessMatrix.Rules.ShouldAllBe(rule => rule.Roles.Count > 0);
    }

    [Fact]
    public void No_role_by_itself_breaks_the_separation_of_duties() =>
        Enum.GetValues<Role>().ShouldAllBe(role => SeparationOfDuties.Objection(new[] { role }) == null);

    [Fact]
    public async Task Roles_that_must_not_meet_in_one_user_are_refused()
    {
        await using var server = await SafeServer.StartAsync();
        Role[][] refused =
        [
            [Role.Handling, Role.Approval],
            [Role.Policy, Role.Approval],
            [Role.Handling, Role.Fund],
            [Role.Administrator, Role.Handling],
            [Role.Administrator, Role.Supervision],
            [Role.Administrator, Role.Auditor],
            [Role.Auditor, Role.Review],
            [Role.Auditor, Role.Fund],
            [Role.Auditor, Role.Policy],
            [],
        ];
        foreach (var roles in refused)
        {
            await Should.ThrowAsync<Refusal>(() => server.AddAsync("u.several", roles));
        }

        await server.AddAsync("u.several", Role.Review, Role.Approval);
        await Should.ThrowAsync<Refusal>(() =>
            server.Users.SetRolesAsync(
                UserAuthority.OfServer("test"),
                "u.several",
                [Role.Approval, Role.Handling],
                TestContext.Current.CancellationToken
            )
        );
        (await server.List.FindAsync("u.several", TestContext.Current.CancellationToken))!.Roles.ShouldBe(["approval", "review"]);
    }

    [Theory]
    [InlineData("100000", "420502", true)]
    [InlineData("420000", "420502", true)]
    [InlineData("420000", "430502", false)]
    [InlineData("420500", "420502", true)]
    [InlineData("420500", "420599", true)]
    [InlineData("420500", "420602", false)]
    [InlineData("420502", "420502", true)]
    [InlineData("420502", "420503", false)]
    [InlineData("420502", "420500", false)]
    public void An_office_sees_its_division_and_those_below(string division, string area, bool seen) =>
        new DataScope(null, division).Sees(area, "H42050200001").ShouldBe(seen);

    [Fact]
    public void A_hospital_sees_its_own_rows_wherever_the_person_is_insured()
    {
        var scope = new DataScope("H42050200001", "420502");
        scope.Sees("110101", "H42050200001").ShouldBeTrue();
        scope.Sees("420502", "H42050200002").ShouldBeFalse();
        scope.Sees("420502", null).ShouldBeFalse();
    }
}
