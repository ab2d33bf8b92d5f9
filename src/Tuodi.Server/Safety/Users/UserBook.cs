using System.Data.Common;
using Dapper;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Safety.Users;

/// <summary>The users: made, given roles, confirmed, locked, given passwords; each change with its entry in the audit trail.</summary>
/// <remarks>What an administrator decides over the REST API gives nobody new powers until a second person confirms it, and no secret that works is ever the administrator's.</remarks>
/// <param name="database">The database.</param>
/// <param name="clock">The clock.</param>
/// <param name="passwords">Hashes passwords.</param>
public sealed class UserBook(IDatabase database, TimeProvider clock, Passwords passwords)
{
    /// <summary>Makes a user, whose password must be changed before anything else.</summary>
    /// <exception cref="Refusal">The name is taken, the roles do not go together, the password is too weak, or institution or division are not the actor's to give.</exception>
    public async Task AddAsync(UserAuthority by, NewUser user, CancellationToken cancel)
    {
        if (UserRules.WrongId(user.Id) is { } wrong)
        {
            throw new Refusal(wrong);
        }

        UserRules.CheckRoles(user.Roles);
        var hash = passwords.Hash(user.Id, user.Password);
        await AuditTrail
            .WriteAsync(
                database,
                clock,
                async (connection, transaction) =>
                {
                    if (await RowAsync(connection, transaction, user.Id).ConfigureAwait(false) is not null)
                    {
                        throw new Refusal($"用户名{user.Id}已被使用", $"The name {user.Id} is taken");
                    }

                    var division = await UserRules.DivisionAsync(connection, transaction, by, user).ConfigureAwait(false);
                    var row = new AppUserRow
                    {
                        Id = user.Id,
                        Institution = user.Institution,
                        Division = division,
                        Password = hash,
                        Active = true,
                        MustChange = true,
                        Confirmed = by.IsServer,
                        Made = Instants.Of(clock.GetUtcNow()),
                        Version = 1,
                    };
                    await database
                        .WriteAsync(transaction, [TableChange.Insert(Tables.AppUser, [row]), Given(user.Id, user.Roles)], cancel)
                        .ConfigureAwait(false);
                    return new Decision(by.Actor, TrailAct.UsersAdd, $"{user.Id} {Names(user.Roles)} {user.Institution ?? division}");
                },
                cancel
            )
            .ConfigureAwait(false);
    }

    /// <summary>Gives a user these roles and no others.</summary>
    /// <exception cref="Refusal">There is no such user, it is the actor or the last administrator, or the roles do not go together.</exception>
    public Task SetRolesAsync(UserAuthority by, string id, IReadOnlyList<Role> roles, CancellationToken cancel)
    {
        UserRules.CheckRoles(roles);
        return ChangeAsync(
            by,
            id,
            async (connection, transaction, row) =>
            {
                by.NotOneself(id);
                UserRules.CheckBound(row.Institution is not null, roles);
                if (!by.IsServer || !roles.Contains(Role.Administrator))
                {
                    await UserRules.KeepAnAdministratorAsync(connection, transaction, id).ConfigureAwait(false);
                }

                // The same roles said again, as after a lost answer, need no second confirmation.
                var isSame = await HoldsAsync(connection, transaction, id, roles).ConfigureAwait(false);
                await connection.ExecuteAsync("delete from user_role where user_id = @id", new { id }, transaction).ConfigureAwait(false);
                await database.WriteAsync(transaction, [Given(id, roles)], cancel).ConfigureAwait(false);
                return (
                    row with
                    {
                        Confirmed = by.IsServer || (isSame && row.Confirmed),
                    },
                    new Decision(by.Actor, TrailAct.UsersRoles, $"{id} {Names(roles)}")
                );
            },
            cancel
        );
    }

    /// <summary>Confirms a user with the roles that the second person read.</summary>
    /// <returns>The code that goes with the first password, or nothing where the user has a password of its own already.</returns>
    /// <exception cref="Refusal">There is no such user, it is the actor, it is confirmed already, or has other roles by now.</exception>
    public async Task<string?> ConfirmAsync(UserAuthority by, string id, IReadOnlyList<Role> roles, CancellationToken cancel)
    {
        string? code = null;
        await ChangeAsync(
                by,
                id,
                async (connection, transaction, row) =>
                {
                    by.NotOneself(id);
                    if (row.Confirmed)
                    {
                        throw new Refusal($"用户{id}无待确认事项", $"Nothing of user {id} waits for confirmation");
                    }

                    if (!await HoldsAsync(connection, transaction, id, roles).ConfigureAwait(false))
                    {
                        throw new Refusal(
                            $"用户{id}的角色与所确认的不同，请重新读取",
                            $"User {id} has other roles than were confirmed; read them again",
                            RefusalKind.Stale
                        );
                    }

                    code = row.MustChange ? FirstCode.Next() : null;
                    return (
                        row with
                        {
                            Confirmed = true,
                            FirstCode = code is null ? null : FirstCode.HashOf(code),
                        },
                        new Decision(by.Actor, TrailAct.UsersConfirm, $"{id} {Names(roles)}")
                    );
                },
                cancel
            )
            .ConfigureAwait(false);
        return code;
    }

    /// <summary>Closes a user's door or opens it again; opening also forgets wrong passwords.</summary>
    /// <exception cref="Refusal">There is no such user, or it is the actor or the last administrator.</exception>
    public Task SetActiveAsync(UserAuthority by, string id, bool active, CancellationToken cancel) =>
        ChangeAsync(
            by,
            id,
            async (connection, transaction, row) =>
            {
                by.NotOneself(id);
                if (!active)
                {
                    await UserRules.KeepAnAdministratorAsync(connection, transaction, id).ConfigureAwait(false);
                }

                return (
                    row with
                    {
                        Active = active,
                        Failures = 0,
                        LockedUntil = null,
                    },
                    new Decision(by.Actor, active ? TrailAct.UsersUnlock : TrailAct.UsersLock, id)
                );
            },
            cancel
        );

    /// <summary>Gives a user a new password, which must be changed before anything else, and revokes all tokens.</summary>
    /// <param name="actor">Who runs the server: nobody else may.</param>
    /// <param name="id">The user.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="Refusal">There is no such user, or the password is too weak.</exception>
    public Task ResetPasswordAsync(string actor, string id, string password, CancellationToken cancel) =>
        SetPasswordAsync(UserAuthority.OfServer(actor), id, password, row => row with { MustChange = true, FirstCode = null }, cancel);

    /// <summary>Gives the user who asks a password of their own choice, and revokes all tokens.</summary>
    /// <param name="id">The user.</param>
    /// <param name="password">The password.</param>
    /// <param name="code">The code of the second person, where this replaces a first password that an administrator set.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="Refusal">The code is missing or wrong, or the password is too weak.</exception>
    public Task ChangeOwnPasswordAsync(string id, string password, string? code, CancellationToken cancel) =>
        SetPasswordAsync(
            UserAuthority.OfServer(id),
            id,
            password,
            row =>
                row.FirstCode is { } hash && !FirstCode.IsRight(hash, code)
                    ? throw new Refusal(
                        "首次修改口令须同时给出确认人交给您的首次登录码code",
                        "The first change of the password takes the code that the person who confirmed you handed out"
                    )
                    : row with
                    {
                        MustChange = false,
                        FirstCode = null,
                    },
            cancel
        );

    private Task SetPasswordAsync(
        UserAuthority by,
        string id,
        string password,
        Func<AppUserRow, AppUserRow> change,
        CancellationToken cancel
    )
    {
        var hash = passwords.Hash(id, password);
        return ChangeAsync(
            by,
            id,
            async (connection, transaction, row) =>
            {
                var after = change(row);
                await connection
                    .ExecuteAsync(
                        "update api_token set revoked = @now, version = version + 1 where user_id = @id and revoked is null",
                        new { id, now = Instants.Of(clock.GetUtcNow()) },
                        transaction
                    )
                    .ConfigureAwait(false);
                return (
                    after with
                    {
                        Password = hash,
                        Failures = 0,
                        LockedUntil = null,
                    },
                    new Decision(by.Actor, TrailAct.UsersPassword, id)
                );
            },
            cancel
        );
    }

    private static async Task<bool> HoldsAsync(DbConnection connection, DbTransaction transaction, string id, IReadOnlyList<Role> roles)
    {
        var held = await connection
            .QueryAsync<string>("select role from user_role where user_id = @id", new { id }, transaction)
            .ConfigureAwait(false);
        return held.ToHashSet(StringComparer.Ordinal).SetEquals(roles.Select(RoleNames.Of));
    }

    private static string Names(IReadOnlyList<Role> roles) => string.Join(',', roles.Select(RoleNames.Of));

    private static TableChange Given(string id, IReadOnlyList<Role> roles) =>
        TableChange.Insert(
            Tables.UserRole,
            [.. roles.Distinct().Select(role => new UserRoleRow { UserId = id, Role = RoleNames.Of(role) })]
        );

    private static Task<AppUserRow?> RowAsync(DbConnection connection, DbTransaction? transaction, string id) =>
        connection.QueryFirstOrDefaultAsync<AppUserRow>($"{Tables.AppUser.Select} where id = @id", new { id }, transaction);

    private Task ChangeAsync(
        UserAuthority by,
        string id,
        Func<DbConnection, DbTransaction, AppUserRow, Task<(AppUserRow Row, Decision Decision)>> change,
        CancellationToken cancel
    ) =>
        AuditTrail.WriteAsync(
            database,
            clock,
            async (connection, transaction) =>
            {
                var row = await RowAsync(connection, transaction, id).ConfigureAwait(false);
                if (row is null || !by.Covers(row.Division))
                {
                    throw new Refusal($"没有用户{id}", $"There is no user {id}", RefusalKind.Missing);
                }

                var (after, decision) = await change(connection, transaction, row).ConfigureAwait(false);
                await database
                    .WriteAsync(transaction, [TableChange.Update(Tables.AppUser, [after with { Version = row.Version + 1 }])], cancel)
                    .ConfigureAwait(false);
                return decision;
            },
            cancel
        );
}
