using Tuodi.Kernel;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Documents;

/// <summary>What a child document may not change.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Layer">The layer it binds.</param>
/// <param name="Categories">The categories it is about, as a mask.</param>
/// <param name="Rate">What rates must keep to.</param>
/// <param name="Deductible">What deductibles must keep to.</param>
/// <param name="Cap">What caps must keep to.</param>
/// <param name="Parts">The parts of the bill that may be paid.</param>
/// <param name="Within">How far "about" reaches.</param>
/// <param name="IsMust">Whether a violation is an error.</param>
/// <param name="Cite">Where it comes from.</param>
/// <param name="Spot">Where it is written.</param>
public sealed record Bound(
    string Id,
    int Layer,
    ulong Categories,
    BoundTest? Rate,
    BoundTest? Deductible,
    BoundTest? Cap,
    IReadOnlyList<BillPart>? Parts,
    Rate Within,
    bool IsMust,
    Citation Cite,
    Spot Spot
);
