using Tuodi.Kernel;
using Tuodi.Policies.Conditions;

namespace Tuodi.Policies.Terms;

/// <summary>A value and when it holds.</summary>
public sealed record TermCase(Condition When, Term Is)
{
    /// <summary>Where it is written.</summary>
    public Spot Spot { get; init; }
}
