using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;
using Tuodi.Web.Hosting;

namespace Tuodi.Web.Pages.SigningIn;

/// <summary>Sign-in, sign-out, one's own password, one's own account.</summary>
internal static class SignInPages
{
    private const string Home = "/console";

    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get("/sign-in", PageAccess.Open, call => PageAnswer.Show<SignInPage, SignIn>(Asked(call))),
        Page.Post("/sign-in", PageAccess.Open, SignInAsync) with
        {
            VerifiesPassword = true,
        },
        Page.Post("/sign-in/out", PageAccess.AnySession, SignOutAsync),
        Page.Get("/sign-in/password", PageAccess.AnySession, call => PageAnswer.Show<PasswordPage, Password>(Known(call))),
        Page.Post("/sign-in/password", PageAccess.AnySession, PasswordAsync) with
        {
            VerifiesPassword = true,
        },
        Page.Get(
            "/console/account",
            PageAccess.SignedIn,
            call => PageAnswer.Show<AccountPage, Account>(new Account(call.User.Id, call.User.Roles))
        ),
    ];

    private static SignIn Asked(PageCall call) => new(LocalAddress.Or(call.Fields.Written("to"), Home));

    private static Password Known(PageCall call) => new(call.User.MustChangePassword);

    private static async Task<PageAnswer> SignInAsync(PageCall call)
    {
        var fields = call.Fields;
        var user = fields.Needed("user", fields.Text("user"));
        var password = fields.Needed("password", fields.Written("password") is { Length: > 0 } said ? said : null);
        if (fields.AreGood)
        {
            try
            {
                var token = await call.Of<SignIns>().SignInAsync(user, password, call.Cancel);
                Session.Begin(call.Context, token);
                return PageAnswer.GoTo(token.MustChangePassword ? "/sign-in/password" : Asked(call).To);
            }
            catch (Refusal refusal)
            {
                fields.Wrong("user", refusal.Reason.In(call.Language));
            }
        }

        return PageAnswer.ShowAgain<SignInPage, SignIn>(Asked(call));
    }

    private static async Task<PageAnswer> SignOutAsync(PageCall call)
    {
        await call.Of<TokenBook>().RevokeAsync(call.User.Id, call.User.Id, call.User.Token, call.Cancel);
        Session.End(call.Context);
        return PageAnswer.GoTo("/sign-in");
    }

    private static async Task<PageAnswer> PasswordAsync(PageCall call)
    {
        var fields = call.Fields;
        var user = call.User.Id;
        var (old, wanted, again) = (fields.Written("old"), fields.Written("new"), fields.Written("again"));
        if (!await call.Of<SignIns>().IsRightAsync(user, old, call.Cancel))
        {
            fields.WrongBy("old", "sign-in.wrong-old");
        }

        if (wanted == old)
        {
            fields.WrongBy("new", "sign-in.same");
        }
        else if (call.Of<Passwords>().Wrong(user, wanted) is { } wrong)
        {
            fields.Wrong("new", wrong.In(call.Language));
        }

        if (wanted != again)
        {
            fields.WrongBy("again", "sign-in.not-again");
        }

        if (fields.AreGood)
        {
            try
            {
                await call.Of<UserBook>().ChangeOwnPasswordAsync(user, wanted, fields.Text("code"), call.Cancel);
                Session.Begin(call.Context, await call.Of<SignIns>().SignInAsync(user, wanted, call.Cancel));
                return PageAnswer.GoTo(Home);
            }
            catch (Refusal refusal)
            {
                fields.Wrong("code", refusal.Reason.In(call.Language));
            }
        }

        return PageAnswer.ShowAgain<PasswordPage, Password>(Known(call));
    }
}
