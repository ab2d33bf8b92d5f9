namespace Tuodi.Web.Pages.Home;

/// <summary>The portal's first page.</summary>
public sealed record Portal;
