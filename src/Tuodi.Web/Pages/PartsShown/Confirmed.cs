namespace Tuodi.Web.Pages.PartsShown;

/// <summary>What is asked once before it is done.</summary>
/// <param name="Back">Where to go instead.</param>
public sealed record Confirmed(string Back);
