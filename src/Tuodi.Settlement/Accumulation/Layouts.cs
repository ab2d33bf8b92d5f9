using System.Runtime.CompilerServices;
using Tuodi.Policies.Documents;

namespace Tuodi.Settlement.Accumulation;

/// <summary>One layout for each policy, so that accumulators of the same policy are known at a glance.</summary>
public static class Layouts
{
    private static readonly ConditionalWeakTable<Policy, Layout> Known = [];

    /// <summary>The layout of a policy.</summary>
    public static Layout Of(Policy policy) => Known.GetValue(policy, each => new Layout(each));
}
