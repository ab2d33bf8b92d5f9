using Tuodi.Kernel;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Documents;

/// <summary>The premium of a year and how it is subsidised (资助参保).</summary>
public sealed record PremiumRule(
    int Year,
    uint Schemes,
    Term Premium,
    IReadOnlyList<PremiumRow> Rows,
    bool Retroactive,
    string? Start,
    Citation Cite,
    Spot Spot
);
