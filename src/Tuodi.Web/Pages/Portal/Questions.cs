using Tuodi.Comparison.Places;

namespace Tuodi.Web.Pages.Portal;

/// <summary>The questions of a place.</summary>
/// <param name="Place">The place.</param>
/// <param name="Besides">A question that only this place's rules ask: age or income; or nothing.</param>
public sealed record Questions(Place Place, string? Besides);
