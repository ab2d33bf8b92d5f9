using Tuodi.Server.Safety.Access;

namespace Tuodi.Web.Pages.Home;

/// <summary>The first page of the console.</summary>
/// <param name="Roles">What the user is.</param>
/// <param name="Scope">What of the data the user sees.</param>
/// <param name="Waiting">What waits for the user, or for somebody because of the user.</param>
/// <param name="Lately">What happened lately.</param>
public sealed record Home(IReadOnlyList<Role> Roles, DataScope Scope, IReadOnlyList<HomeItem> Waiting, IReadOnlyList<HomeItem> Lately);
