using System.Runtime.CompilerServices;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Settlement.Interpreting;

/// <summary>How many months back a policy's trailing windows reach, so that no more is remembered than is asked.</summary>
public static class Windows
{
    private static readonly ConditionalWeakTable<Policy, object> Known = [];

    /// <summary>The longest window in months; 0 when the policy has none.</summary>
    public static int Reach(Policy policy) => (int)Known.GetValue(policy, each => Find(each));

    private static int Find(Policy policy)
    {
        var counted = policy.Layers.Where(layer => layer.Counts.Kind == CountingKind.Trailing).Select(layer => layer.Counts.Months);
        var asked = policy.Layers.SelectMany(TermWalk.Of).OfType<TrailingTerm>().Select(term => term.Months);
        return counted.Concat(asked).DefaultIfEmpty(0).Max();
    }
}
