using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Users;

/// <summary>The users that were searched for.</summary>
/// <param name="Found">What was found.</param>
public sealed record UsersFound(TableView Found);
