using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Safety.Users;

/// <summary>Roles as they are written: <c>hospital</c>, <c>handling</c> and so on.</summary>
public static class RoleNames
{
    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetNames<Role>().Select(name => name.ToLowerInvariant())];

    /// <summary>The name of a role.</summary>
    public static string Of(Role role) => All[(int)role];

    /// <summary>The role of a name.</summary>
    /// <exception cref="Refusal">There is no such role.</exception>
    public static Role Parse(string name)
    {
        var place = All.ToList().IndexOf(name);
        return place >= 0
            ? (Role)place
            : throw new Refusal(
                $"没有角色{name}，可用：{string.Join("、", All)}",
                $"There is no role {name}; there are {string.Join(", ", All)}"
            );
    }
}
