namespace Tuodi.Settlement.Compiling;

/// <summary>Which nodes a set of results needs, in order, and how often each is used.</summary>
internal sealed class NodeUse
{
    private readonly Dictionary<Node, int> _uses = [];

    public NodeUse(IEnumerable<Node> results)
    {
        foreach (var node in results)
        {
            Visit(node);
        }

        Ordered = [.. _uses.Keys.OrderBy(node => node.Id)];
    }

    /// <summary>The nodes, each after those it uses.</summary>
    public IReadOnlyList<Node> Ordered { get; }

    /// <summary>What a node is made of.</summary>
    public static IEnumerable<Node> Operands(Node node)
    {
        if (node.A is not null)
        {
            yield return node.A;
        }

        if (node.B is not null)
        {
            yield return node.B;
        }

        if (node.C is not null)
        {
            yield return node.C;
        }
    }

    public int Uses(Node node) => _uses[node];

    private void Visit(Node node)
    {
        if (_uses.TryGetValue(node, out var uses))
        {
            _uses[node] = uses + 1;
            return;
        }

        _uses[node] = 1;
        foreach (var operand in Operands(node))
        {
            Visit(operand);
        }
    }
}
