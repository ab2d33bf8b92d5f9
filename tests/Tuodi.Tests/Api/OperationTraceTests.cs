using System.Text;
using Tuodi.Server.Api.Http;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Api;

/// <summary>Every operation that changes something leaves an entry with the user in the audit trail. Whoever adds one adds how it is used here.</summary>
public sealed class OperationTraceTests(PostgresFixture postgres)
{
    private const string Administrator = "admin:Administrator:420500";
    private const string Password = "invented-7391-words";

    // What is posted and changes nothing.
    private static readonly HashSet<string> Reading = new(StringComparer.Ordinal) { "searchPersons", "previewSettlement" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_operation_that_changes_something_leaves_an_entry_with_the_user(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null);
        var untold = Operations
            .All.Where(operation => operation.Method != "GET")
            .Select(operation => operation.Id)
            .Except(Reading)
            .ToHashSet();
        var settlement = $"settlements/{TestCounty.Area}/{await server.SettledAsync(1, 50_000)}";
        var statuses = $"persons/{TestCounty.Area}/{TestCounty.Person(0)}/statuses";
        await SendAsync(
            "reverseSettlement",
            settlement + "/reversal",
            """{"reason":"虚构"}""",
            ApiServer.Clerk,
            "settlements.reverse",
            settlement
        );
        var added = await SendAsync(
            "addStatus",
            statuses,
            """{"category":"minimum-living","valid_from":"2026-01-01"}""",
            ApiServer.Approver,
            "statuses.add",
            statuses
        );
        await SendAsync(
            "closeStatus",
            $"{statuses}/{added["id"].GetString()}/closing",
            """{"withdrawn":true}""",
            ApiServer.Approver,
            "statuses.close",
            statuses
        );
        var number = (await server.GetAsync($"outbox?area={TestCounty.Area}")).Items.First().GetProperty("number").GetString();
        await SendAsync(
            "acknowledgeOutbox",
            "outbox/receipts",
            $$"""{"area":"{{TestCounty.Area}}","numbers":["{{number}}"]}""",
            ApiServer.Clerk,
            "outbox.acknowledge"
        );

        const string Made = """{"id":"u.made","password":"invented-7391-words","roles":["review"],"division":"420500"}""";
        await SendAsync("addUser", "users", Made, Administrator, "users.add");
        await SendAsync("confirmUser", "users/u.made/confirmation", """{"roles":["review"]}""", ApiServer.Approver, "users.confirm");
        await SendAsync("setRoles", "users/u.made/roles", """{"roles":["fund"]}""", Administrator, "users.roles", method: "PUT");
        await SendAsync("lockUser", "users/u.made/lock", "", Administrator, "users.lock", method: "PUT");
        await SendAsync("unlockUser", "users/u.made/lock", "", Administrator, "users.unlock", method: "DELETE");

        await SendAsync("signIn", "sign-in", $$"""{"user":"clerk","password":"{{Password}}"}""", "", "sign-in", actor: "clerk");
        var mine = await SendAsync(
            "issueToken",
            "me/tokens",
            $$"""{"password":"{{Password}}","label":"t","days":1}""",
            ApiServer.Clerk,
            "tokens.issue"
        );
        await SendAsync(
            "revokeOwnToken",
            $"me/tokens/{mine["handle"].GetString()}",
            "",
            ApiServer.Clerk,
            "tokens.revoke",
            method: "DELETE"
        );
        var other = await SendAsync(
            "issueToken",
            "me/tokens",
            $$"""{"password":"{{Password}}","label":"t","days":1}""",
            ApiServer.Clerk,
            "tokens.issue"
        );
        await SendAsync(
            "revokeToken",
            $"users/clerk/tokens/{other["handle"].GetString()}",
            "",
            Administrator,
            "tokens.revoke",
            method: "DELETE"
        );
        var change = $$"""{"old":"{{Password}}","new":"other-invented-5173"}""";
        await SendAsync("changePassword", "me/password", change, ApiServer.Keeper, "users.password", method: "PUT");
        await SendAsync("signOut", "sign-out", "", ApiServer.Clerk, "tokens.revoke");
        untold.ShouldBeEmpty();

        async Task<ApiReply> SendAsync(
            string operation,
            string path,
            string body,
            string token,
            string act,
            string? seen = null,
            string method = "POST",
            string? actor = null
        )
        {
            (string, string)[] headers = seen is null
                ? []
                : [("If-Match", (await server.GetAsync(seen, token)).ETag!), ("Idempotency-Key", operation)];
            if (token.Length > 0)
            {
                await server.TokenAsync(token);
            }

            var from = (await server.County.QueryAsync<long>("select max(number) from audit_entry where chain = 0"))[0];
            var content = body.Length == 0 ? null : new StringContent(body, Encoding.UTF8, "application/json");
            var reply = await server.SendAsync(new HttpMethod(method), path, token, content, headers);
            reply.Status.ShouldBeLessThan(300, $"{operation}: {reply.Text}");
            var entries = await server.County.QueryAsync<string>(
                $"select actor || ' ' || act from audit_entry where chain = 0 and number > {from}"
            );
            entries.ShouldContain($"{actor ?? token.Split(':')[0]} {act}", operation);
            untold.Remove(operation);
            return reply;
        }
    }
}
