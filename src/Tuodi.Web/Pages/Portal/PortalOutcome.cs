using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Places;
using Tuodi.Policies.Documents;
using Tuodi.Settlement.Results;

namespace Tuodi.Web.Pages.Portal;

/// <summary>What the one calculation says to a family's answers.</summary>
/// <param name="Answers">The answers.</param>
/// <param name="Place">The place's rules.</param>
/// <param name="Ground">What insurance paid before: the place's own, what the family's statement says, or the common one that stands in.</param>
/// <param name="HasSecondRound">Whether the second round is counted; it is not where the place's rule on it is not known.</param>
/// <param name="Settled">The settled visit, or nothing where something that decides is not known.</param>
/// <param name="Missing">For want of what, or nothing.</param>
public sealed record PortalOutcome(
    PortalAnswers Answers,
    Place Place,
    Ground Ground,
    bool HasSecondRound,
    SettledVisit? Settled,
    string? Missing
)
{
    /// <summary>Whether basic or critical illness insurance is worked out by figures that the place's document itself calls invented.</summary>
    public bool HasInventedInsurance =>
        Ground == Ground.Own
        && Place
            .Rulebook.Layers.Where(layer => layer.Key is PlaceSettling.Basic or PlaceSettling.CriticalIllness)
            .SelectMany(layer => layer.Rows.Select(row => row.Cite).Append(layer.Cite))
            .Any(cite => cite?.Grade == Grade.Invented);
}
