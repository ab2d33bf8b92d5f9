using Tuodi.Kernel;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Http;
using Tuodi.Server.Safety.Users;

namespace Tuodi.Server.Api.Http;

/// <summary>The description of sign-in, users, tokens and the audit trail, which <see cref="SafetyEndpoints"/> does.</summary>
internal static class SafetyOperations
{
    private const AccessAct Users = AccessAct.UsersManage;
    private const AccessAct Confirm = AccessAct.UsersConfirm;
    private const AccessAct Tokens = AccessAct.TokensManage;

    public static IReadOnlyList<Operation> All { get; } =
    [
        Of("POST", "/sign-in", "signIn", null, new("登录，取得令牌", "Sign in and get a token"), typeof(IssuedToken)) with
        {
            IsOpen = true,
            Body = typeof(Credentials),
        },
        Of("POST", "/sign-out", "signOut", null, new("退出，令牌作废", "Sign out: the token holds no more"), null),
        Of("GET", "/me", "readMyself", null, new("当前用户及其权限", "The user who asks, and what they may do"), typeof(Myself)),
        Of("PUT", "/me/password", "changePassword", null, new("修改本人口令", "Change one's own password"), null) with
        {
            Body = typeof(PasswordChange),
        },
        Of("GET", "/me/tokens", "listOwnTokens", null, new("本人的令牌", "One's own tokens"), typeof(IReadOnlyList<TokenView>)),
        Of("POST", "/me/tokens", "issueToken", null, new("为本人签发令牌", "Make a token for oneself"), typeof(IssuedToken), 201) with
        {
            Body = typeof(TokenToIssue),
        },
        Of("DELETE", "/me/tokens/{handle}", "revokeOwnToken", null, new("吊销本人的令牌", "Revoke a token of one's own"), null) with
        {
            Parameters = [Parameters.HandleOfPath],
        },
        Of("GET", "/users", "listUsers", Users, new("所辖用户", "The users that one manages"), typeof(IReadOnlyList<UserView>)),
        Of("POST", "/users", "addUser", Users, new("新增用户", "Make a user"), null, 201) with
        {
            Body = typeof(UserToAdd),
        },
        OfUser("PUT", "/roles", "setRoles", Users, new("授予角色", "Give a user roles"), null) with
        {
            Body = typeof(RolesToGive),
        },
        OfUser("PUT", "/lock", "lockUser", Users, new("锁定用户", "Lock a user"), null),
        OfUser("DELETE", "/lock", "unlockUser", Users, new("解锁用户", "Unlock a user"), null),
        Of(
            "GET",
            "/users/unconfirmed",
            "listUnconfirmed",
            Confirm,
            new("待确认的用户", "Users who wait for confirmation"),
            typeof(IReadOnlyList<UserView>)
        ),
        OfUser(
            "POST",
            "/confirmation",
            "confirmUser",
            Confirm,
            new("确认用户及其角色", "Confirm a user and the roles"),
            typeof(Confirmation)
        ) with
        {
            Body = typeof(RolesToConfirm),
        },
        OfUser("GET", "/tokens", "listTokens", Tokens, new("用户的令牌", "A user's tokens"), typeof(IReadOnlyList<TokenView>)),
        OfUser("DELETE", "/tokens/{handle}", "revokeToken", Tokens, new("吊销令牌", "Revoke a token"), null) with
        {
            Parameters = [Parameters.UserOfPath, Parameters.HandleOfPath],
        },
        Of("GET", "/audit/entries", "readTrail", AccessAct.AuditRead, new("审计记录", "Entries of the audit trail"), typeof(TrailPage)) with
        {
            Parameters = [Parameters.Chain, Parameters.After],
        },
        Of("GET", "/audit/anchor", "readAnchor", AccessAct.AuditRead, new("各审计链的末端", "The heads of all chains"), null) with
        {
            HasStatement = true,
        },
    ];

    private static Operation OfUser(
        string method,
        string path,
        string id,
        AccessAct act,
        Bilingual summary,
        Type? answer,
        int status = 0
    ) => Of(method, "/users/{user}" + path, id, act, summary, answer, status) with { Parameters = [Parameters.UserOfPath] };

    private static Operation Of(string method, string path, string id, AccessAct? act, Bilingual summary, Type? answer, int status = 0) =>
        new(method, path, id, act, summary, answer, null)
        {
            Status =
                status > 0 ? status
                : answer is null && id != "readAnchor" ? 204
                : 200,
            Refusals = [404, 409, 412],
        };
}
