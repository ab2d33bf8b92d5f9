using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Users;

/// <summary>Changes a user; what the rules of users refuse is told at the field, and every change has its entry in the audit trail.</summary>
internal static class UserChanges
{
    public static Task<PageAnswer> RolesAsync(PageCall call)
    {
        var roles = call.Fields.Many("roles").Where(RoleNames.All.Contains).Select(RoleNames.Parse).ToList();
        return DoneAsync<UserPage>(call, "roles", (by, id) => call.Of<UserBook>().SetRolesAsync(by, id, roles, call.Cancel));
    }

    public static Task<PageAnswer> ActiveAsync(PageCall call, bool active) =>
        DoneAsync<LockPage>(call, "lock", (by, id) => call.Of<UserBook>().SetActiveAsync(by, id, active, call.Cancel));

    public static Task<PageAnswer> RevokeAsync(PageCall call)
    {
        var handle = call.Fields.Needed("handle", call.Fields.Text("handle"));
        return DoneAsync<RevokePage>(call, "handle", (by, id) => call.Of<TokenBook>().RevokeAsync(by.Actor, id, handle, call.Cancel));
    }

    public static async Task<PageAnswer> ConfirmAsync(PageCall call)
    {
        // What was read is confirmed, and nothing that was changed since.
        var read = call.Fields.Many("roles").Where(RoleNames.All.Contains).Select(RoleNames.Parse).ToList();
        string? code = null;
        var told = await DoneAsync<ConfirmPage>(
            call,
            "roles",
            async (by, id) => code = await call.Of<UserBook>().ConfirmAsync(by, id, read, call.Cancel)
        );
        return told.Location is null ? told : PageAnswer.Show<ConfirmedPage, UserConfirmed>(new UserConfirmed(call.Route("user"), code));
    }

    private static async Task<PageAnswer> DoneAsync<TView>(PageCall call, string field, Func<UserAuthority, string, Task> change)
        where TView : View<UserShown>
    {
        if (await UserPages.SeenAsync(call) is not { } user)
        {
            return PageAnswer.Missing;
        }

        if (call.Fields.AreGood)
        {
            try
            {
                await change(UserAuthority.Of(call.User), user.Id);
                return PageAnswer.GoTo(UserPages.Path(user.Id));
            }
            catch (Refusal refusal)
            {
                call.Fields.Wrong(field, call.W[refusal.Reason]);
            }
        }

        return await UserPages.ShowAsync<TView>(call);
    }
}
