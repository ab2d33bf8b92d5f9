using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;

namespace Tuodi.Policies.Layers;

/// <summary>A row of a layer's table: to whom and when, and how.</summary>
/// <param name="Label">Its name in messages.</param>
/// <param name="Categories">The categories it is for, as a mask.</param>
/// <param name="When">The rest of its condition.</param>
/// <param name="IsException">Whether it goes before the rows without.</param>
/// <param name="Rule">How the payment is worked out.</param>
/// <param name="Cite">Where it comes from.</param>
/// <param name="Spot">Where it is written.</param>
public sealed record Row(string Label, ulong Categories, Condition When, bool IsException, Rule Rule, Citation Cite, Spot Spot);
