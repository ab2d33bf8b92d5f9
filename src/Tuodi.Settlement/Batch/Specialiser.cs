using Tuodi.Settlement.Compiling;

namespace Tuodi.Settlement.Batch;

/// <summary>Rebuilds a program for what is known of a batch: inputs that are the same for all, and how large amounts and years can become.</summary>
internal sealed class Specialiser
{
    private readonly Graph _graph = new();
    private readonly Dictionary<Node, Node> _known = [];
    private readonly HashSet<Node> _payments;
    private readonly Func<int, (long? Fixed, long High)> _input;
    private readonly Func<int, Int128> _state;
    private readonly long _payment;

    /// <summary>Prepares the rebuilding.</summary>
    /// <param name="payments">The payments of the layers, which promise to stay within the bill.</param>
    /// <param name="payment">The largest payment.</param>
    /// <param name="input">The one value of an input, or nothing, and its largest.</param>
    /// <param name="state">The largest value of a state slot.</param>
    public Specialiser(IEnumerable<Node> payments, long payment, Func<int, (long? Fixed, long High)> input, Func<int, Int128> state)
    {
        _payments = [.. payments];
        _payment = payment;
        _input = input;
        _state = state;
    }

    /// <summary>The rebuilt node.</summary>
    public Node Of(Node node)
    {
        if (!_known.TryGetValue(node, out var found))
        {
            // Nodes stand after those they use, but a chain of them may be long: the depth is that of the document.
            found = Within(node, Rebuilt(node));
            _known.Add(node, found);
        }

        return found;
    }

    private Node Within(Node old, Node rebuilt)
    {
        if (rebuilt.IsTruth || rebuilt.IsConstant)
        {
            return rebuilt;
        }

        // What was promised of the old node holds for this one, which can take no other values.
        var high = _payments.Contains(old) ? Int128.Min(old.High, _payment) : old.High;
        return _graph.AssumeWithin(rebuilt, old.Low, high);
    }

    private Node Rebuilt(Node node)
    {
        if (node.IsTruth && node.IsConstant)
        {
            return _graph.Truth(node.Low == 1);
        }

        return node.Op switch
        {
            Op.Constant => _graph.Constant(node.Value),
            Op.Input => _input((int)node.Value) is var (value, high) && value is { } one
                ? _graph.Constant(one)
                : _graph.Input((int)node.Value, high),
            Op.State => _graph.State((int)node.Value, (long)_state((int)node.Value)),
            Op.Add => _graph.Add(Of(node.A!), Of(node.B!)),
            Op.Subtract => _graph.Subtract(Of(node.A!), Of(node.B!)),
            Op.Multiply => _graph.Multiply(Of(node.A!), Of(node.B!)),
            Op.Smaller => _graph.Smaller(Of(node.A!), Of(node.B!)),
            Op.Larger => _graph.Larger(Of(node.A!), Of(node.B!)),
            Op.Divide => _graph.Divide(Of(node.A!), node.Value),
            Op.Select => _graph.Select(Of(node.A!), Of(node.B!), Of(node.C!)),
            Op.Lookup => Of(node.A!) is var code && code.IsConstant
                ? _graph.Constant(node.Table[code.Value])
                : _graph.Lookup(code, node.Table),
            Op.Below => _graph.Below(Of(node.A!), Of(node.B!)),
            Op.OneOf => _graph.OneOf(Of(node.A!), (ulong)node.Value),
            Op.And => _graph.And(Of(node.A!), Of(node.B!)),
            Op.Or => _graph.Or(Of(node.A!), Of(node.B!)),
            _ => _graph.Not(Of(node.A!)),
        };
    }
}
