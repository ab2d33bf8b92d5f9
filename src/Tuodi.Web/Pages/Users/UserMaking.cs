using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Users;

/// <summary>Makes a user, who may do nothing before a second person confirms the roles.</summary>
internal static class UserMaking
{
    public static PageAnswer Show(PageCall call) => PageAnswer.Show<NewUserPage, NewUserShown>(Form(call));

    public static async Task<PageAnswer> MakeAsync(PageCall call)
    {
        var fields = call.Fields;
        var id = fields.Needed("id", fields.Text("id"));
        var password = fields.Needed("password", fields.Written("password") is { Length: > 0 } said ? said : null);
        var roles = fields.Many("roles").Where(RoleNames.All.Contains).Select(RoleNames.Parse).ToList();
        var institution = fields.Text("institution");
        var division = fields.Text("division");
        if (fields.ErrorOf("id") is null && UserRules.WrongId(id) is { } wrongId)
        {
            fields.Wrong("id", call.W[wrongId]);
        }

        if (fields.ErrorOf("password") is null && call.Of<Passwords>().Wrong(id, password) is { } wrongPassword)
        {
            fields.Wrong("password", call.W[wrongPassword]);
        }

        if (fields.AreGood)
        {
            try
            {
                // A hospital's user has the division of the institution.
                var user = new NewUser(id, password, roles, institution, institution is null ? division : null);
                await call.Of<UserBook>().AddAsync(UserAuthority.Of(call.User), user, call.Cancel);
                return PageAnswer.GoTo(UserPages.Path(id));
            }
            catch (Refusal refusal)
            {
                fields.Wrong("roles", call.W[refusal.Reason]);
            }
        }

        return PageAnswer.ShowAgain<NewUserPage, NewUserShown>(Form(call));
    }

    private static NewUserShown Form(PageCall call) => new(call.User.Scope.Division);
}
