using Tuodi.Settlement.Results;
using Tuodi.Web.Parts;

namespace Tuodi.Web.Pages.Calculating;

/// <summary>What was worked out.</summary>
/// <param name="Categories">The recipient categories to choose from.</param>
/// <param name="Settled">The result, or nothing before anything was asked.</param>
public sealed record Calculation(IReadOnlyList<Choice> Categories, SettledVisit? Settled);
