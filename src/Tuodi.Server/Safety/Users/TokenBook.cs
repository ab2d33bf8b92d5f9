using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Safety.Users;

/// <summary>The tokens (令牌): 256 random bits that stand for a user until they expire or are revoked. Only their hashes are kept.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">The clock.</param>
/// <param name="options">How long tokens hold.</param>
public sealed class TokenBook(IDatabase database, TimeProvider clock, SafetyOptions options)
{
    private const int Bytes = 32;
    private const int HandleLength = 16;
    private const string Known =
        "select t.hash, u.id, u.institution, u.division, t.narrow, r.role from api_token t join app_user u on u.id = t.user_id "
        + "join user_role r on r.user_id = u.id where t.hash = @hash and t.revoked is null and t.expires > @now and u.active = 1 "
        + "and u.confirmed = 1";

    /// <summary>Makes a token for a user.</summary>
    /// <param name="actor">Who asks for it.</param>
    /// <param name="user">The user it stands for.</param>
    /// <param name="label">What it is for.</param>
    /// <param name="life">For how long it holds.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="Refusal">There is no such user, or the time is too long.</exception>
    public Task<IssuedToken> IssueAsync(string actor, string user, string label, TimeSpan life, CancellationToken cancel) =>
        life > TimeSpan.Zero && life <= options.TokenMax
            ? IssueAsync(actor, user, label, life, bySignIn: false, cancel)
            : throw new Refusal(
                $"令牌有效期最长{options.TokenMax.TotalDays:0}天",
                $"A token holds for at most {options.TokenMax.TotalDays:0} days"
            );

    /// <summary>Makes the token of a sign-in: where somebody else set the password it lets its holder change that and nothing else.</summary>
    /// <exception cref="Refusal">There is no such user.</exception>
    public Task<IssuedToken> OfSignInAsync(string user, CancellationToken cancel) =>
        IssueAsync(user, user, "sign-in", options.SignInFor, bySignIn: true, cancel);

    private async Task<IssuedToken> IssueAsync(
        string actor,
        string user,
        string label,
        TimeSpan life,
        bool bySignIn,
        CancellationToken cancel
    )
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var hash = HashOf(token);
        var now = clock.GetUtcNow();
        var isNarrow = false;
        var row = new ApiTokenRow
        {
            Hash = hash,
            UserId = user,
            Label = label,
            Made = Instants.Of(now),
            Expires = Instants.Of(now + life),
            Version = 1,
        };
        await AuditTrail
            .WriteAsync(
                database,
                clock,
                async (connection, transaction) =>
                {
                    var known =
                        await connection
                            .QueryFirstOrDefaultAsync<AppUserRow>(
                                $"{Tables.AppUser.Select} where id = @user and active = 1",
                                new { user },
                                transaction
                            )
                            .ConfigureAwait(false)
                        ?? throw new Refusal($"没有可用的用户{user}", $"There is no user {user}, or it is locked", RefusalKind.Missing);
                    isNarrow = bySignIn && known.MustChange;
                    var made = row with { Narrow = isNarrow };
                    await database.WriteAsync(transaction, [TableChange.Insert(Tables.ApiToken, [made])], cancel).ConfigureAwait(false);
                    return new Decision(actor, TrailAct.TokensIssue, $"{user} {Handle(hash)}");
                },
                cancel
            )
            .ConfigureAwait(false);
        return new IssuedToken(token, Handle(hash), Told.Instant(row.Expires), isNarrow);
    }

    /// <summary>The user that a token stands for, or nothing when it is unknown, expired or revoked, or the user locked.</summary>
    public async Task<SignedInUser?> FindAsync(string token, CancellationToken cancel)
    {
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var rows = (
                await connection
                    .QueryAsync<(string Hash, string Id, string? Institution, string Division, long Narrow, string Role)>(
                        Known,
                        new { hash = HashOf(token), now = Instants.Of(clock.GetUtcNow()) }
                    )
                    .ConfigureAwait(false)
            ).AsList();
            return rows.Count == 0
                ? null
                : new SignedInUser(
                    rows[0].Id,
                    [.. rows.Select(row => RoleNames.Parse(row.Role))],
                    new DataScope(rows[0].Institution, rows[0].Division),
                    Handle(rows[0].Hash),
                    rows[0].Narrow == 1
                );
        }
    }

    /// <summary>The tokens of a user, newest first.</summary>
    public async Task<IReadOnlyList<TokenView>> ListAsync(string user, CancellationToken cancel)
    {
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var rows = await connection
                .QueryAsync<ApiTokenRow>($"{Tables.ApiToken.Select} where user_id = @user order by made desc", new { user })
                .ConfigureAwait(false);
            return
            [
                .. rows.Select(row => new TokenView(
                    Handle(row.Hash),
                    row.UserId,
                    row.Label,
                    Told.Instant(row.Made),
                    Told.Instant(row.Expires),
                    Told.Instant(row.Revoked)
                )),
            ];
        }
    }

    /// <summary>Revokes a token of a user; once revoked it stays so.</summary>
    /// <exception cref="Refusal">The user has no such token.</exception>
    public Task RevokeAsync(string actor, string user, string handle, CancellationToken cancel) =>
        AuditTrail.WriteAsync(
            database,
            clock,
            async (connection, transaction) =>
            {
                var rows = await connection
                    .QueryAsync<ApiTokenRow>($"{Tables.ApiToken.Select} where user_id = @user", new { user }, transaction)
                    .ConfigureAwait(false);
                var row =
                    rows.FirstOrDefault(each => Handle(each.Hash) == handle)
                    ?? throw new Refusal($"用户{user}没有令牌{handle}", $"User {user} has no token {handle}", RefusalKind.Missing);
                if (row.Revoked is not null)
                {
                    return null;
                }

                var revoked = row with { Revoked = Instants.Of(clock.GetUtcNow()), Version = row.Version + 1 };
                await database.WriteAsync(transaction, [TableChange.Update(Tables.ApiToken, [revoked])], cancel).ConfigureAwait(false);
                return new Decision(actor, TrailAct.TokensRevoke, $"{user} {handle}");
            },
            cancel
        );

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Handle(string hash) => hash[..HandleLength];
}
