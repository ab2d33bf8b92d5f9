using Tuodi.Comparison.Places;

namespace Tuodi.Web.Pages.Portal;

/// <summary>The schemes in plain words.</summary>
/// <param name="Place">A place whose own rules are shown too, or nothing.</param>
public sealed record Schemes(Place? Place);
