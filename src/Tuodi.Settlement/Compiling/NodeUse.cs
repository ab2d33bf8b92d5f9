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

    public int Uses(Node node) => _uses[node];

    private void Visit(Node node)
    {
        if (_uses.TryGetValue(node, out var uses))
        {
            _uses[node] = uses + 1;
            return;
        }

        _uses[node] = 1;
        foreach (var operand in new[] { node.A, node.B, node.C }.OfType<Node>())
        {
            Visit(operand);
        }
    }
}
