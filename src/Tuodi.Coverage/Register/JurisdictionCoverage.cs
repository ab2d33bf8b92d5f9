using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Jurisdictions;
using Tuodi.Policies.Documents;

namespace Tuodi.Coverage.Register;

/// <summary>How a jurisdiction stands with every element on a day.</summary>
/// <param name="Jurisdiction">The jurisdiction.</param>
/// <param name="InForce">Its own document in force on the day, or nothing.</param>
/// <param name="Past">Its own documents that are over, the latest first.</param>
/// <param name="Places">The divisions below it that have documents.</param>
/// <param name="Elements">Every element.</param>
public sealed record JurisdictionCoverage(
    Jurisdiction Jurisdiction,
    Policy? InForce,
    IReadOnlyList<Policy> Past,
    IReadOnlyList<string> Places,
    IReadOnlyList<ElementCoverage> Elements
)
{
    /// <summary>How many elements stand so.</summary>
    public int Count(ElementStatus status) => Elements.Count(each => each.Fact.Status == status);
}
