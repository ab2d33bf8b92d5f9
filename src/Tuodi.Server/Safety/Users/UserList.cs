using Dapper;
using Tuodi.Server.Api.Http;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Safety.Users;

/// <summary>The users as they are told.</summary>
/// <param name="database">The database.</param>
public sealed class UserList(IDatabase database)
{
    /// <summary>The user of a name, or nothing.</summary>
    public async Task<UserView?> FindAsync(string id, CancellationToken cancel) =>
        (await AllAsync(cancel).ConfigureAwait(false)).FirstOrDefault(user => user.Id == id);

    /// <summary>The users that an actor manages, by name; what lies outside is as if it were not there.</summary>
    public async Task<IReadOnlyList<UserView>> OfAsync(UserAuthority by, CancellationToken cancel) =>
        [.. (await AllAsync(cancel).ConfigureAwait(false)).Where(user => by.Covers(user.Division))];

    /// <summary>All users by name.</summary>
    public async Task<IReadOnlyList<UserView>> AllAsync(CancellationToken cancel)
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
                    user.Confirmed,
                    user.MustChange,
                    Told.Instant(user.LockedUntil),
                    Told.Instant(user.Made)
                )),
            ];
        }
    }
}
