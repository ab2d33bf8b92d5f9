using Tuodi.Server.Safety.Users;
using Tuodi.Web.Framing;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Users;

/// <summary>The columns of a user's tokens; the tokens themselves are kept nowhere.</summary>
internal static class TokenTable
{
    public static ListedTable<TokenView> Of(PageCall call) =>
        new()
        {
            Name = "tokens",
            Columns =
            [
                new("handle", "users.handle", token => token.Handle),
                new("label", "users.label", token => token.Label == "sign-in" ? call.W["users.sign-in"] : token.Label),
                new("made", "users.made", token => token.Made),
                new("expires", "users.expires", token => token.Expires),
                new("revoked", "users.revoked", token => token.Revoked),
            ],
        };
}
