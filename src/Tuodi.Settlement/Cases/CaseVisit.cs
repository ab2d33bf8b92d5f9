using Tuodi.Kernel;
using Tuodi.Settlement.Facts;

namespace Tuodi.Settlement.Cases;

/// <summary>A visit of a case: one to settle, one that takes an earlier one back, or one whose facts replace those of an earlier one.</summary>
/// <param name="Id">Its own name.</param>
/// <param name="Visit">The visit, under the name of the earlier one where it corrects that; nothing for a reversal.</param>
/// <param name="Reverses">The visit that is taken back.</param>
/// <param name="Corrects">The visit whose facts these replace.</param>
/// <param name="Expect">What is expected.</param>
/// <param name="Refused">The missing fact for which it must be refused.</param>
/// <param name="Spot">Where it is written.</param>
public sealed record CaseVisit(
    string Id,
    Visit? Visit,
    string? Reverses,
    string? Corrects,
    IReadOnlyList<Expectation> Expect,
    string? Refused,
    Spot Spot
)
{
    /// <summary>Where each name under <c>amounts</c>, <c>paid</c> and <c>counterfactual</c> is written: <c>paid.basic</c>.</summary>
    public IReadOnlyDictionary<string, Spot> Names { get; init; } = new Dictionary<string, Spot>(StringComparer.Ordinal);

    /// <summary>Where a name is written, or the visit where it is not.</summary>
    public Spot SpotOf(string section, string name) => Names.TryGetValue($"{section}.{name}", out var spot) ? spot : Spot;
}
