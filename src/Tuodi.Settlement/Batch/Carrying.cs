using Tuodi.Settlement.Compiling;

namespace Tuodi.Settlement.Batch;

/// <summary>
/// Finds what a visit works out of the year before it although the visit before has worked out the same of the year after it: what a layer owes on the year so
/// far, for instance, which is also what it owed at the end of the last visit.
/// </summary>
internal sealed class Carrying
{
    private readonly Dictionary<int, Node> _states;
    private readonly HashSet<Node> _ofYear = [];

    private Carrying(BatchPlan plan, HashSet<Node> ofPerson)
    {
        _states = plan.States.ToDictionary(state => state.Slot, state => state.Value);
        foreach (var node in plan.Use.Ordered)
        {
            var operands = NodeUse.Operands(node).ToList();
            if (operands.Exists(operand => operand.Op == Op.State || _ofYear.Contains(operand)) && operands.TrueForAll(IsKnown))
            {
                _ofYear.Add(node);
            }
        }

        bool IsKnown(Node node) => node.IsConstant || node.Op == Op.State || ofPerson.Contains(node) || _ofYear.Contains(node);
    }

    /// <summary>The pairs of what is known of the year before a visit and the same of the year after it.</summary>
    public static IEnumerable<(Node Old, Node New)> Of(BatchPlan plan, HashSet<Node> ofPerson)
    {
        var carrying = new Carrying(plan, ofPerson);
        var used = plan.Use.Ordered.Where(node => !carrying._ofYear.Contains(node)).SelectMany(NodeUse.Operands).ToHashSet();
        foreach (var old in carrying._ofYear.Where(used.Contains))
        {
            if (plan.Use.Ordered.FirstOrDefault(node => node.Op == old.Op && carrying.IsSameAfter(old, node)) is { } same)
            {
                yield return (old, same);
            }
        }
    }

    // Whether the one becomes the other when each part of the year is replaced by its new value.
    private bool IsSameAfter(Node old, Node found) =>
        old.Op == Op.State ? _states[(int)old.Value] == found
        : !_ofYear.Contains(old) ? old == found
        : old.Op == found.Op && old.Value == found.Value && IsSame(old.A, found.A) && IsSame(old.B, found.B) && IsSame(old.C, found.C);

    private bool IsSame(Node? old, Node? found) => old is null ? found is null : found is not null && IsSameAfter(old, found);
}
