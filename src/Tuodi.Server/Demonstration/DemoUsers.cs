using Tuodi.Server.Safety;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Databases;

namespace Tuodi.Server.Demonstration;

/// <summary>A user of each role for a demonstration, all with one password that everybody knows: never for anything but invented persons.</summary>
public static class DemoUsers
{
    /// <summary>The password of all of them.</summary>
    public const string Password = "Yichang-2025-xuni";

    private const string Actor = "demonstration";

    /// <summary>The users, each named as the role.</summary>
    public static IReadOnlyList<(string Id, Role Role)> All { get; } =
    [.. Enum.GetValues<Role>().Select(role => ($"demo.{RoleNames.Of(role)}", role))];

    /// <summary>Makes them.</summary>
    /// <param name="database">The database, which has the institution.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="division">The division of all but the hospital's.</param>
    /// <param name="institution">The hospital's institution.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task AddAsync(IDatabase database, TimeProvider clock, string division, string institution, CancellationToken cancel)
    {
        var book = new UserBook(database, clock, new Passwords(new SafetyOptions()));
        foreach (var (id, role) in All)
        {
            var isHospital = role == Role.Hospital;
            var user = new NewUser(id, Password, [role], isHospital ? institution : null, isHospital ? null : division);
            await book.AddAsync(UserAuthority.OfServer(Actor), user, cancel);

            // Whoever tries it out has nothing to change first.
            await book.ChangeOwnPasswordAsync(id, Password, null, cancel);
        }
    }
}
