using Tuodi.Server.Safety.Access;

namespace Tuodi.Web.Framing;

/// <summary>Who sees a page: everybody, whoever is signed in, or whoever may do one of some acts.</summary>
public sealed class PageAccess
{
    private readonly Func<SignedInUser, bool> _allows;

    private PageAccess(Func<SignedInUser, bool> allows) => _allows = allows;

    /// <summary>Everybody, without sign-in.</summary>
    public static PageAccess Open { get; } = new(_ => true) { IsOpen = true };

    /// <summary>Every user, for what concerns only the user.</summary>
    public static PageAccess SignedIn { get; } = new(user => !user.MustChangePassword);

    /// <summary>Every user, also one who has to change the password first.</summary>
    public static PageAccess AnySession { get; } = new(_ => true);

    /// <summary>Whether nobody needs to sign in.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Who may do an act.</summary>
    public static implicit operator PageAccess(AccessAct act) => Of(act);

    /// <summary>Who may do one of some acts.</summary>
    public static PageAccess Of(params IReadOnlyList<AccessAct> acts) => new(user => acts.Any(user.May));

    /// <summary>Of them only offices' users: what is of a whole division is not of one institution.</summary>
    public PageAccess Offices() => new(user => _allows(user) && user.Scope.Institution is null);

    /// <summary>Whether a user sees the page.</summary>
    public bool Allows(SignedInUser user) => _allows(user);
}
