using Tuodi.Settlement.Compiling;

namespace Tuodi.Settlement.Batch;

/// <summary>Cuts a plan into segments: after each result, unless a part of the year or too many numbers would have to cross.</summary>
internal sealed class Segmenter
{
    private const int CrossingMax = 4;
    private const int OperationsMin = 8;
    private readonly BatchPlan _plan;
    private readonly HashSet<Node> _ofPerson;
    private readonly Dictionary<Node, int> _at = [];
    private readonly int[] _final;

    private Segmenter(BatchPlan plan, HashSet<Node> ofPerson)
    {
        _plan = plan;
        _ofPerson = ofPerson;
        for (var i = 0; i < plan.Outputs.Count; i++)
        {
            Assign(plan.Outputs[i], i);
        }

        foreach (var node in plan.Use.Ordered.Where(node => IsOwn(node) && !_at.ContainsKey(node)))
        {
            _at.Add(node, NodeUse.Operands(node).Select(Place).DefaultIfEmpty(0).Max());
        }

        foreach (var node in plan.Use.Ordered.Where(node => _at.ContainsKey(node) && node.Op is Op.Add or Op.Subtract))
        {
            Advance(node);
        }

        _final = Number(Cuts());
    }

    // What is left after a layer belongs to that layer: then one number crosses, not what was there and what was paid.
    private void Advance(Node node)
    {
        var own = NodeUse.Operands(node).Where(_at.ContainsKey).Select(operand => _at[operand]).ToList();
        if (own.Count > 0 && own.Max() < _at[node] && NodeUse.Operands(node).All(operand => operand.Op != Op.State))
        {
            _at[node] = own.Max();
        }
    }

    /// <summary>The segments of a plan, and the one of each node that is worked out once.</summary>
    public static (IReadOnlyList<Segment> Segments, Dictionary<Node, int> At) Of(BatchPlan plan, HashSet<Node> ofPerson)
    {
        var segmenter = new Segmenter(plan, ofPerson);
        return (segmenter.Segments(), segmenter._at.ToDictionary(pair => pair.Key, pair => segmenter._final[pair.Value]));
    }

    // What a word or the person gives at once is not worth keeping: each segment works it out again.
    private bool IsOwn(Node node) =>
        !_ofPerson.Contains(node)
        && !node.IsConstant
        && node.Op is not (Op.Constant or Op.Input or Op.State)
        && !(node.Op is Op.Lookup or Op.OneOf);

    private void Assign(Node node, int segment)
    {
        if (IsOwn(node) && _at.TryAdd(node, segment))
        {
            foreach (var operand in NodeUse.Operands(node))
            {
                Assign(operand, segment);
            }
        }
    }

    private int Place(Node node) =>
        node.Op == Op.State
            ? _plan
                .Use.Ordered.Where(user => _at.ContainsKey(user) && NodeUse.Operands(user).Contains(node))
                .Select(user => _at[user])
                .DefaultIfEmpty(0)
                .Min()
        : _at.TryGetValue(node, out var segment) ? segment
        : 0;

    private bool[] Cuts()
    {
        var cuts = new bool[Math.Max(1, _plan.Outputs.Count)];
        Array.Fill(cuts, true);
        foreach (var (slot, value) in _plan.States)
        {
            var touching = _at.Where(pair =>
                    pair.Key == value || NodeUse.Operands(pair.Key).Any(operand => operand.Op == Op.State && operand.Value == slot)
                )
                .Select(pair => pair.Value)
                .ToList();
            for (var i = touching.DefaultIfEmpty(0).Min(); i < touching.DefaultIfEmpty(0).Max(); i++)
            {
                cuts[i] = false;
            }
        }

        var done = 0;
        for (var i = 0; i < cuts.Length - 1; i++)
        {
            done += _at.Values.Count(segment => segment == i);
            var rest = _at.Values.Count(segment => segment > i);
            cuts[i] &= done >= OperationsMin && rest >= OperationsMin && Crossing(i).Count() <= CrossingMax;
            done = cuts[i] ? 0 : done;
        }

        return cuts;
    }

    private IEnumerable<Node> Crossing(int after) =>
        _at.Where(pair => pair.Value > after)
            .SelectMany(pair => NodeUse.Operands(pair.Key))
            .Where(node => _at.TryGetValue(node, out var segment) && segment <= after)
            .Distinct();

    private static int[] Number(bool[] cuts)
    {
        var final = new int[cuts.Length];
        for (var i = 1; i < cuts.Length; i++)
        {
            final[i] = final[i - 1] + (cuts[i - 1] ? 1 : 0);
        }

        return final;
    }

    private List<Segment> Segments()
    {
        var segments = Enumerable.Range(0, _final[^1] + 1).Select(_ => new Segment()).ToList();
        for (var i = 0; i < _plan.Outputs.Count; i++)
        {
            segments[Final(_plan.Outputs[i])].Outputs.Add(i);
        }

        foreach (var state in _plan.States)
        {
            var users = _at.Keys.Where(node =>
                NodeUse.Operands(node).Any(operand => operand.Op == Op.State && operand.Value == state.Slot)
            );
            segments[users.Append(state.Value).Where(_at.ContainsKey).Select(Final).DefaultIfEmpty(0).First()].States.Add(state);
        }

        foreach (var check in _plan.Checks)
        {
            segments[Final(check)].Checks.Add(check);
        }

        foreach (
            var node in _at.Keys.Where(node =>
                _at.Any(user => _final[user.Value] > Final(node) && NodeUse.Operands(user.Key).Contains(node))
            )
        )
        {
            segments[Final(node)].Kept.Add(node);
        }

        foreach (var carried in Carrying.Of(_plan, _ofPerson))
        {
            var users = _at.Where(pair => NodeUse.Operands(pair.Key).Contains(carried.Old))
                .Select(pair => _final[pair.Value])
                .Distinct()
                .ToList();
            if (users.Count == 1 && Final(carried.New) == users[0])
            {
                segments[users[0]].Carried.Add(carried);
            }
        }

        return segments;
    }

    private int Final(Node node) => _at.TryGetValue(node, out var segment) ? _final[segment] : 0;
}
