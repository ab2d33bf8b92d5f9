using Tuodi.Server.Safety.Access;

namespace Tuodi.Server.Safety.Users;

/// <summary>On whose word users are changed: a signed-in user's within a division, or that of whoever runs the server.</summary>
/// <param name="Actor">Who, for the audit trail.</param>
/// <param name="Scope">What the actor sees, or nothing for the server's own command line, whose user holds the database and so everything.</param>
public sealed record UserAuthority(string Actor, DataScope? Scope)
{
    /// <summary>Whether it is the server's own command line.</summary>
    public bool IsServer => Scope is null;

    /// <summary>The word of a signed-in user.</summary>
    public static UserAuthority Of(SignedInUser user) => new(user.Id, user.Scope);

    /// <summary>The word of whoever runs the server.</summary>
    public static UserAuthority OfServer(string actor) => new(actor, null);

    /// <summary>Whether users of a division are there at all for the actor.</summary>
    public bool Covers(string division) => Scope?.Sees(division, null) != false;

    /// <summary>That nobody decides about themselves.</summary>
    /// <exception cref="Storage.Transactions.Refusal">The user is the actor.</exception>
    public void NotOneself(string user)
    {
        if (!IsServer && user == Actor)
        {
            throw new Storage.Transactions.Refusal(
                "不得更改本人的角色、锁定或确认，请由另一位管理员办理",
                "Nobody changes their own roles, lock or confirmation; ask another administrator"
            );
        }
    }
}
