using Dapper;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Safety.Users;

/// <summary>Signs users in by password (登录): wrong passwords lock a user for a while, and nobody learns which names there are.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">The clock.</param>
/// <param name="passwords">Verifies passwords.</param>
/// <param name="tokens">Makes tokens.</param>
/// <param name="options">How many failures lock, and for how long.</param>
public sealed class SignIns(IDatabase database, TimeProvider clock, Passwords passwords, TokenBook tokens, SafetyOptions options)
    : IDisposable
{
    // Verified where there is no user, so that an answer takes as long as where there is one.
    private readonly Lazy<string> _nobody = new(() => passwords.Hash("nobody", "no password at all"));

    // One hash at a time: however many strangers try, settlements keep the other processors.
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Signs in.</summary>
    /// <exception cref="Refusal">The name or the password is wrong, or the user is locked; which of them is not said.</exception>
    public async Task<IssuedToken> SignInAsync(string user, string password, CancellationToken cancel)
    {
        if (!await IsRightAsync(user, password, cancel).ConfigureAwait(false))
        {
            throw new Refusal("用户名或口令有误，或用户已锁定", "The name or the password is wrong, or the user is locked");
        }

        return await tokens.OfSignInAsync(user, cancel).ConfigureAwait(false);
    }

    /// <summary>Whether a password is a user's own and the user is not locked; a wrong one is counted and entered in the audit trail.</summary>
    public async Task<bool> IsRightAsync(string user, string password, CancellationToken cancel)
    {
        var known = await RowAsync(user, cancel).ConfigureAwait(false);

        // The hashing takes its time before the transaction, not in it.
        var matches = await VerifyAsync(known?.Password ?? _nobody.Value, password, cancel).ConfigureAwait(false);
        if (known is null)
        {
            return false;
        }

        var isRight = false;
        await AuditTrail
            .WriteAsync(
                database,
                clock,
                async (connection, transaction) =>
                {
                    var row = await connection
                        .QueryFirstAsync<AppUserRow>($"{Tables.AppUser.Select} where id = @user", new { user }, transaction)
                        .ConfigureAwait(false);
                    var now = Instants.Of(clock.GetUtcNow());
                    var isOpen = row.Active && row.Confirmed && row.Password == known.Password && !(row.LockedUntil > now);
                    isRight = matches && isOpen;
                    if (!isOpen)
                    {
                        // While it is locked nothing is counted and nothing written: a stranger must not fill the trail.
                        return null;
                    }

                    var after = isRight ? row with { Failures = 0, LockedUntil = null } : Failed(row, now);
                    if (after != row)
                    {
                        var change = TableChange.Update(Tables.AppUser, [after with { Version = row.Version + 1 }]);
                        await database.WriteAsync(transaction, [change], cancel).ConfigureAwait(false);
                    }

                    var locked = after.LockedUntil is not null && row.LockedUntil != after.LockedUntil;
                    return new Decision(
                        user,
                        isRight ? TrailAct.SignIn
                            : locked ? TrailAct.SignInLocked
                            : TrailAct.SignInRefused,
                        user
                    );
                },
                cancel
            )
            .ConfigureAwait(false);
        return isRight;
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private AppUserRow Failed(AppUserRow row, long now)
    {
        // A lock that has run out begins the count anew.
        var failures = row.LockedUntil is null ? row.Failures + 1 : 1;
        return row with
        {
            Failures = failures,
            LockedUntil = failures >= options.FailuresMax ? now + (options.LockFor.Ticks / TimeSpan.TicksPerMicrosecond) : null,
        };
    }

    private async Task<bool> VerifyAsync(string hash, string password, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return passwords.Verify(hash, password);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<AppUserRow?> RowAsync(string user, CancellationToken cancel)
    {
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await connection
                .QueryFirstOrDefaultAsync<AppUserRow>($"{Tables.AppUser.Select} where id = @user", new { user })
                .ConfigureAwait(false);
        }
    }
}
