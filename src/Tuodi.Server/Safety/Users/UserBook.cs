using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Safety.Users;

/// <summary>The users: made, given roles, locked, given passwords; each change with its entry in the audit trail.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">The clock.</param>
/// <param name="passwords">Hashes passwords.</param>
public sealed partial class UserBook(IDatabase database, TimeProvider clock, Passwords passwords)
{
    /// <summary>The user of an id, or nothing.</summary>
    public async Task<UserView?> FindAsync(string id, CancellationToken cancel) =>
        (await ListAsync(cancel).ConfigureAwait(false)).FirstOrDefault(user => user.Id == id);

    /// <summary>All users by id.</summary>
    public async Task<IReadOnlyList<UserView>> ListAsync(CancellationToken cancel)
    {
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var users = await connection.QueryAsync<AppUserRow>($"{Tables.AppUser.Select} order by id").ConfigureAwait(false);
            var roles = (
                await connection.QueryAsync<UserRoleRow>($"{Tables.UserRole.Select} order by user_id, role").ConfigureAwait(false)
            ).ToLookup(row => row.UserId, row => row.Role, StringComparer.Ordinal);
            return
            [
                .. users.Select(user => new UserView(
                    user.Id,
                    user.Institution,
                    user.Division,
                    [.. roles[user.Id]],
                    user.Active,
                    Instant(user.LockedUntil),
                    Instant(user.Made)!.Value
                )),
            ];
        }
    }

    /// <summary>Makes a user.</summary>
    /// <exception cref="Refusal">The id is taken, the roles do not go together, the password is too weak, or the institution is not known.</exception>
    public async Task AddAsync(string actor, NewUser user, CancellationToken cancel)
    {
        if (!IdShape().IsMatch(user.Id))
        {
            throw new Refusal(
                "用户名须为3至64个小写字母、数字或.-_",
                "A user's name has 3 to 64 small letters, digits or .-_ and begins with a letter"
            );
        }

        CheckRoles(user.Roles);
        var hash = passwords.Hash(user.Id, user.Password);
        await AuditTrail
            .WriteAsync(
                database,
                clock,
                async (connection, transaction) =>
                {
                    if (await RowAsync(connection, transaction, user.Id).ConfigureAwait(false) is not null)
                    {
                        throw new Refusal($"用户{user.Id}已存在", $"There is a user {user.Id} already");
                    }

                    var division = await DivisionAsync(connection, transaction, user).ConfigureAwait(false);
                    var row = new AppUserRow
                    {
                        Id = user.Id,
                        Institution = user.Institution,
                        Division = division,
                        Password = hash,
                        Active = true,
                        Made = Instants.Of(clock.GetUtcNow()),
                        Version = 1,
                    };
                    await database
                        .WriteAsync(transaction, [TableChange.Insert(Tables.AppUser, [row]), Given(user.Id, user.Roles)], cancel)
                        .ConfigureAwait(false);
                    return new Decision(
                        actor,
                        "users.add",
                        $"{user.Id} {string.Join(',', user.Roles.Select(RoleNames.Of))} {user.Institution ?? division}"
                    );
                },
                cancel
            )
            .ConfigureAwait(false);
    }

    /// <summary>Gives a user these roles and no others.</summary>
    /// <exception cref="Refusal">There is no such user, or the roles do not go together.</exception>
    public Task SetRolesAsync(string actor, string id, IReadOnlyList<Role> roles, CancellationToken cancel)
    {
        CheckRoles(roles);
        return ChangeAsync(
            id,
            async (connection, transaction, row) =>
            {
                if (row.Institution is null == roles.Contains(Role.Hospital))
                {
                    throw Unbound();
                }

                await connection.ExecuteAsync("delete from user_role where user_id = @id", new { id }, transaction).ConfigureAwait(false);
                await database.WriteAsync(transaction, [Given(id, roles)], cancel).ConfigureAwait(false);
                return (row, new Decision(actor, "users.roles", $"{id} {string.Join(',', roles.Select(RoleNames.Of))}"));
            },
            cancel
        );
    }

    /// <summary>Closes a user's door or opens it again; opening also forgets wrong passwords.</summary>
    /// <exception cref="Refusal">There is no such user.</exception>
    public Task SetActiveAsync(string actor, string id, bool active, CancellationToken cancel) =>
        ChangeAsync(
            id,
            (_, _, row) =>
                Task.FromResult(
                    (
                        row with
                        {
                            Active = active,
                            Failures = 0,
                            LockedUntil = null,
                        },
                        new Decision(actor, active ? "users.unlock" : "users.lock", id)
                    )
                ),
            cancel
        );

    /// <summary>Gives a user a new password and revokes all tokens.</summary>
    /// <exception cref="Refusal">There is no such user, or the password is too weak.</exception>
    public Task SetPasswordAsync(string actor, string id, string password, CancellationToken cancel)
    {
        var hash = passwords.Hash(id, password);
        return ChangeAsync(
            id,
            async (connection, transaction, row) =>
            {
                await connection
                    .ExecuteAsync(
                        "update api_token set revoked = @now, version = version + 1 where user_id = @id and revoked is null",
                        new { id, now = Instants.Of(clock.GetUtcNow()) },
                        transaction
                    )
                    .ConfigureAwait(false);
                return (row with { Password = hash, Failures = 0, LockedUntil = null }, new Decision(actor, "users.password", id));
            },
            cancel
        );
    }

    private static DateTimeOffset? Instant(long? micros) =>
        micros is { } value ? DateTimeOffset.UnixEpoch.AddTicks(value * TimeSpan.TicksPerMicrosecond) : null;

    private static void CheckRoles(IReadOnlyList<Role> roles)
    {
        if (roles.Count == 0)
        {
            throw new Refusal("用户至少要有一个角色", "A user has at least one role");
        }

        if (SeparationOfDuties.Objection(roles) is { } objection)
        {
            throw new Refusal(objection);
        }
    }

    private static TableChange Given(string id, IReadOnlyList<Role> roles) =>
        TableChange.Insert(
            Tables.UserRole,
            [.. roles.Distinct().Select(role => new UserRoleRow { UserId = id, Role = RoleNames.Of(role) })]
        );

    private static Refusal Unbound() =>
        new(
            "医院用户须绑定定点医药机构且只用于医院角色；其他用户须绑定区划",
            "A hospital's user belongs to an institution, every other user to a division"
        );

    private static async Task<string> DivisionAsync(DbConnection connection, DbTransaction transaction, NewUser user)
    {
        if (user.Roles.Contains(Role.Hospital) != user.Institution is not null || user.Institution is not null == user.Division is not null)
        {
            throw Unbound();
        }

        if (user.Institution is { } code)
        {
            var place = await connection
                .QueryFirstOrDefaultAsync<MedicalInstitution>($"{Tables.Institution.Select} where code = @code", new { code }, transaction)
                .ConfigureAwait(false);
            return place?.Division ?? throw new Refusal($"没有定点医药机构{code}", $"There is no institution {code}");
        }

        return AreaCode.TryParse(user.Division!, out _)
            ? user.Division!
            : throw new Refusal("区划须为6位数字", "A division has six digits; 100000 is the nation");
    }

    private static Task<AppUserRow?> RowAsync(DbConnection connection, DbTransaction? transaction, string id) =>
        connection.QueryFirstOrDefaultAsync<AppUserRow>($"{Tables.AppUser.Select} where id = @id", new { id }, transaction);

    private Task ChangeAsync(
        string id,
        Func<DbConnection, DbTransaction, AppUserRow, Task<(AppUserRow Row, Decision Decision)>> change,
        CancellationToken cancel
    ) =>
        AuditTrail.WriteAsync(
            database,
            clock,
            async (connection, transaction) =>
            {
                var row =
                    await RowAsync(connection, transaction, id).ConfigureAwait(false)
                    ?? throw new Refusal($"没有用户{id}", $"There is no user {id}");
                var (after, decision) = await change(connection, transaction, row).ConfigureAwait(false);
                await database
                    .WriteAsync(transaction, [TableChange.Update(Tables.AppUser, [after with { Version = row.Version + 1 }])], cancel)
                    .ConfigureAwait(false);
                return decision;
            },
            cancel
        );

    [GeneratedRegex("^[a-z][a-z0-9._-]{2,63}$")]
    private static partial Regex IdShape();
}
