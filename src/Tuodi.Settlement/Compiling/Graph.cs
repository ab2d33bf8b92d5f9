namespace Tuodi.Settlement.Compiling;

/// <summary>Builds programs: the same value is computed once, what is known is worked out at once, and the range of every value is tracked.</summary>
internal sealed class Graph
{
    private const int TableMax = 64;
    private readonly Dictionary<(Op, int, int, int, long, string, Int128, Int128), Node> _known = [];

    /// <summary>All nodes, each after those it uses.</summary>
    public List<Node> Nodes { get; } = [];

    public Node Constant(long value) => Make(Op.Constant, null, null, null, value, [], value, value);

    public Node Truth(bool value) =>
        value ? Make(Op.OneOf, Constant(0), null, null, 1, [], 1, 1) : Make(Op.OneOf, Constant(0), null, null, 0, [], 0, 0);

    public Node Input(int slot, long high) => Make(Op.Input, null, null, null, slot, [], 0, high);

    public Node State(int slot, long high) => Make(Op.State, null, null, null, slot, [], 0, high);

    public Node Add(Node a, Node b)
    {
        if (a.IsConstant && b.IsConstant)
        {
            return Constant(a.Value + b.Value);
        }

        // Constants stand on the right, so that equal sums look equal.
        (a, b) = a.IsConstant ? (b, a) : (a, b);
        if (b is { IsConstant: true, Value: 0 })
        {
            return a;
        }

        if (b.IsConstant && a.Op == Op.Lookup)
        {
            return Lookup(a.A!, [.. a.Table.Select(entry => entry + b.Value)]);
        }

        return b.IsConstant && a is { Op: Op.Add, B.IsConstant: true }
            ? Add(a.A!, Constant(a.B!.Value + b.Value))
            : Make(Op.Add, a, b, null, 0, [], a.Low + b.Low, a.High + b.High);
    }

    public Node Subtract(Node a, Node b)
    {
        if (a == b)
        {
            return Constant(0);
        }

        if (b.IsConstant)
        {
            return Add(a, Constant(-b.Value));
        }

        if (a.Op == Op.Lookup && b.Op == Op.Lookup && a.A == b.A)
        {
            return Lookup(a.A!, [.. a.Table.Zip(b.Table, (left, right) => left - right)]);
        }

        // (p + 5) - (p + 3): what is common falls out, whatever it is.
        var (aRest, aPlus) = Split(a);
        var (bRest, bPlus) = Split(b);
        return aRest == bRest ? Constant(aPlus - bPlus) : Make(Op.Subtract, a, b, null, 0, [], a.Low - b.High, a.High - b.Low);
    }

    public Node Multiply(Node a, Node b)
    {
        if (a.IsConstant && b.IsConstant)
        {
            return Constant(a.Value * b.Value);
        }

        (a, b) = a.IsConstant ? (b, a) : (a, b);
        if (b is { IsConstant: true, Value: 0 or 1 })
        {
            return b.Value == 0 ? b : a;
        }

        // A table times a number is a table, and a number goes into a table that is a factor already.
        if (b.IsConstant && a.Op == Op.Lookup)
        {
            return Lookup(a.A!, [.. a.Table.Select(entry => entry * b.Value)]);
        }

        if (b.IsConstant && a is { Op: Op.Multiply, B: { Op: Op.Lookup or Op.Constant } factor })
        {
            return Multiply(a.A!, Multiply(factor, b));
        }

        Int128[] corners = [a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High];
        return Make(Op.Multiply, a, b, null, 0, [], corners.Min(), corners.Max());
    }

    public Node Smaller(Node a, Node b) =>
        a == b || a.High <= b.Low ? a
        : b.High <= a.Low ? b
        : Make(Op.Smaller, a, b, null, 0, [], Int128.Min(a.Low, b.Low), Int128.Min(a.High, b.High));

    public Node Larger(Node a, Node b) =>
        a == b || a.Low >= b.High ? a
        : b.Low >= a.High ? b
        : Make(Op.Larger, a, b, null, 0, [], Int128.Max(a.Low, b.Low), Int128.Max(a.High, b.High));

    /// <summary>The whole part of a quotient; the dividend must not be negative.</summary>
    public Node Divide(Node a, long divisor)
    {
        if (a.Low < 0)
        {
            throw new InvalidOperationException("Only what cannot be negative is divided.");
        }

        return divisor == 1 ? a
            : a.IsConstant ? Constant(a.Value / divisor)
            : Make(Op.Divide, a, null, null, divisor, [], a.Low / divisor, a.High / divisor);
    }

    public Node Select(Node truth, Node yes, Node no)
    {
        if (truth.IsConstant || yes == no)
        {
            return truth.IsConstant && truth.Low == 0 ? no : yes;
        }

        // The same choice inside a choice has been made.
        if (yes.Op == Op.Select && yes.A == truth)
        {
            return Select(truth, yes.B!, no);
        }

        if (no.Op == Op.Select && no.A == truth)
        {
            return Select(truth, yes, no.C!);
        }

        // A choice between numbers by a code is a table, and a choice around a table a larger one.
        if (
            truth is { Op: Op.OneOf, A: { } code }
            && code.High < TableMax
            && Entries(yes, code) is { } ifYes
            && Entries(no, code) is { } ifNo
        )
        {
            return Lookup(code, [.. Enumerable.Range(0, (int)code.High + 1).Select(i => (truth.Value >> i & 1) != 0 ? ifYes[i] : ifNo[i])]);
        }

        return Make(Op.Select, truth, yes, no, 0, [], Int128.Min(yes.Low, no.Low), Int128.Max(yes.High, no.High));
    }

    public Node Lookup(Node code, long[] table) =>
        table.All(entry => entry == table[0]) ? Constant(table[0]) : Make(Op.Lookup, code, null, null, 0, table, table.Min(), table.Max());

    /// <summary>The same value, of which another rule promises that it is not negative.</summary>
    public Node AssumeNotNegative(Node a) => AssumeWithin(a, 0, a.High);

    /// <summary>The same value, of which another rule promises that it lies in a range.</summary>
    public Node AssumeWithin(Node a, Int128 low, Int128 high) =>
        a.Low >= low && a.High <= high ? a : Make(a.Op, a.A, a.B, a.C, a.Value, a.Table, Int128.Max(a.Low, low), Int128.Min(a.High, high));

    public Node Below(Node a, Node b) =>
        a.High < b.Low ? Truth(true)
        : a.Low >= b.High ? Truth(false)
        : Make(Op.Below, a, b, null, 0, [], 0, 1);

    public Node OneOf(Node code, ulong mask)
    {
        var all = code.High >= 63 ? ulong.MaxValue : (1UL << ((int)code.High + 1)) - 1;
        mask &= all;
        return mask == 0 ? Truth(false)
            : mask == all ? Truth(true)
            : code.IsConstant ? Truth((mask >> (int)code.Value & 1) != 0)
            : Make(Op.OneOf, code, null, null, (long)mask, [], 0, 1);
    }

    public Node And(Node a, Node b) =>
        a.IsConstant ? (a.Low == 0 ? a : b)
        : b.IsConstant ? (b.Low == 0 ? b : a)
        : a == b ? a
        : a.Op == Op.OneOf && b.Op == Op.OneOf && a.A == b.A ? OneOf(a.A!, (ulong)a.Value & (ulong)b.Value)
        : Make(Op.And, a, b, null, 0, [], 0, 1);

    public Node Or(Node a, Node b) =>
        a.IsConstant ? (a.Low == 0 ? b : a)
        : b.IsConstant ? (b.Low == 0 ? a : b)
        : a == b ? a
        : a.Op == Op.OneOf && b.Op == Op.OneOf && a.A == b.A ? OneOf(a.A!, (ulong)a.Value | (ulong)b.Value)
        : Make(Op.Or, a, b, null, 0, [], 0, 1);

    public Node Not(Node a) =>
        a.IsConstant ? Truth(a.Low == 0)
        : a.Op == Op.Not ? a.A!
        : a.Op == Op.OneOf ? OneOf(a.A!, ~(ulong)a.Value)
        : Make(Op.Not, a, null, null, 0, [], 0, 1);

    private static (Node Others, long Plus) Split(Node node) =>
        node is { Op: Op.Add, B.IsConstant: true } ? (node.A!, node.B!.Value) : (node, 0);

    private static long[]? Entries(Node node, Node code) =>
        node.IsConstant ? [.. Enumerable.Repeat(node.Value, (int)code.High + 1)]
        : node.Op == Op.Lookup && node.A == code ? node.Table
        : null;

    private Node Make(Op op, Node? a, Node? b, Node? c, long value, long[] table, Int128 low, Int128 high)
    {
        var key = (op, a?.Id ?? -1, b?.Id ?? -1, c?.Id ?? -1, value, table.Length == 0 ? string.Empty : string.Join(',', table), low, high);
        if (!_known.TryGetValue(key, out var node))
        {
            node = new Node
            {
                Id = Nodes.Count,
                Op = op,
                A = a,
                B = b,
                C = c,
                Value = value,
                Table = table,
                Low = low,
                High = high,
            };
            Nodes.Add(node);
            _known.Add(key, node);
        }

        return node;
    }
}
