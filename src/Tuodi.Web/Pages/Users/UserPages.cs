using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Users;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;

namespace Tuodi.Web.Pages.Users;

/// <summary>Users as administrators manage them and second persons confirm them, and the table of who may do what.</summary>
internal static class UserPages
{
    /// <summary>The list.</summary>
    public const string List = "/console/users";

    private const string New = "/console/new-user";
    private const string User = List + "/{user}";

    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get(List, PageAccess.Of(AccessAct.UsersManage, AccessAct.UsersConfirm), ListAsync),
        Page.Get(New, AccessAct.UsersManage, UserMaking.Show),
        Page.Post(New, AccessAct.UsersManage, UserMaking.MakeAsync),
        Page.Get(User, PageAccess.Of(AccessAct.UsersManage, AccessAct.UsersConfirm), call => ShowAsync<UserPage>(call)),
        Page.Post(User + "/roles", AccessAct.UsersManage, UserChanges.RolesAsync),
        Page.Get(User + "/lock", AccessAct.UsersManage, call => ShowAsync<LockPage>(call)),
        Page.Post(User + "/lock", AccessAct.UsersManage, call => UserChanges.ActiveAsync(call, false)),
        Page.Post(User + "/unlock", AccessAct.UsersManage, call => UserChanges.ActiveAsync(call, true)),
        Page.Get(User + "/confirmation", AccessAct.UsersConfirm, call => ShowAsync<ConfirmPage>(call)),
        Page.Post(User + "/confirmation", AccessAct.UsersConfirm, UserChanges.ConfirmAsync),
        Page.Get(User + "/revocation", AccessAct.TokensManage, call => ShowAsync<RevokePage>(call)),
        Page.Post(User + "/revocation", AccessAct.TokensManage, UserChanges.RevokeAsync),
        Page.Get("/console/access", PageAccess.SignedIn, AccessTable.Show),
    ];

    /// <summary>The page of a user.</summary>
    public static string Path(string user) => $"{List}/{Uri.EscapeDataString(user)}";

    /// <summary>The roles to choose from; which go together is checked when they are given.</summary>
    public static IReadOnlyList<Choice> Roles(Words words) =>
        [.. Enum.GetValues<Role>().Select(role => new Choice(RoleNames.Of(role), words[$"role.{role}"]))];

    /// <summary>A user whom the asker manages or confirms, or nothing.</summary>
    public static async Task<UserView?> SeenAsync(PageCall call) =>
        await call.Of<UserList>().FindAsync(call.Route("user"), call.Cancel) is { } user && Sees(call, user) ? user : null;

    /// <summary>Shows a page of a user, with what is wrong where something is.</summary>
    public static async Task<PageAnswer> ShowAsync<TView>(PageCall call)
        where TView : View<UserShown>
    {
        if (await SeenAsync(call) is not { } user)
        {
            return PageAnswer.Missing;
        }

        var tokens = call.User.May(AccessAct.TokensManage) ? await call.Of<TokenBook>().ListAsync(user.Id, call.Cancel) : [];
        return TokenTable
            .Of(call)
            .Answer(
                call,
                tokens,
                table =>
                    PageAnswer.Show<TView, UserShown>(
                        new UserShown(user, tokens, call.Page?.Method == "POST" ? table.WithoutLinks : table)
                    ) with
                    {
                        Status = call.Fields.AreGood ? 200 : 400,
                    }
            );
    }

    private static async Task<PageAnswer> ListAsync(PageCall call)
    {
        var name = call.Fields.Text("name");
        var role = call.Fields.OneOf("role", RoleNames.All);
        var state = call.Fields.OneOf("state", UserTable.States);
        var users = await call.Of<UserList>().OfAsync(UserAuthority.Of(call.User), call.Cancel);
        List<UserView> found =
        [
            .. users
                .Where(user => Sees(call, user))
                .Where(user => name is null || user.Id.Contains(name, StringComparison.OrdinalIgnoreCase))
                .Where(user => role is null || user.Roles.Contains(role, StringComparer.Ordinal))
                .Where(user => state is null || UserTable.StateOf(call, user) == state),
        ];
        return UserTable.Of(call).Answer(call, found, table => PageAnswer.Show<UsersPage, UsersFound>(new UsersFound(table)));
    }

    // Who only confirms sees only what waits for it, as over the interface.
    private static bool Sees(PageCall call, UserView user) =>
        UserAuthority.Of(call.User).Covers(user.Division) && (call.User.May(AccessAct.UsersManage) || !user.Confirmed);
}
