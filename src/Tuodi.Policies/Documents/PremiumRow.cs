using Tuodi.Kernel;
using Tuodi.Policies.Conditions;

namespace Tuodi.Policies.Documents;

/// <summary>A subsidy of the premium and who gets it.</summary>
/// <param name="Label">Its name in messages.</param>
/// <param name="Categories">The categories it is for, as a mask.</param>
/// <param name="When">The rest of its condition.</param>
/// <param name="Pays">What each payer pays: an amount, or a share of the premium.</param>
/// <param name="Cite">Where it comes from.</param>
/// <param name="Spot">Where it is written.</param>
public sealed record PremiumRow(string Label, ulong Categories, Condition When, IReadOnlyList<PremiumShare> Pays, Citation Cite, Spot Spot);
