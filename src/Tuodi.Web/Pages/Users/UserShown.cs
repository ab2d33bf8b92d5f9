using Tuodi.Server.Safety.Users;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Users;

/// <summary>A user with the tokens.</summary>
/// <param name="User">The user.</param>
/// <param name="Tokens">The tokens, newest first; none for those who may not see them.</param>
/// <param name="Table">The tokens as a table.</param>
public sealed record UserShown(UserView User, IReadOnlyList<TokenView> Tokens, TableView Table);
