using Tuodi.Kernel;

namespace Tuodi.Settlement.Compiling;

/// <summary>Exact arithmetic of fractions in whole numbers: both sides are brought to one denominator first.</summary>
internal sealed class ScaledMath(Graph graph)
{
    public Graph Graph => graph;

    public Scaled Zero => new(graph.Constant(0), 1);

    public Scaled Of(Fraction value) => new(graph.Constant((long)value.Numerator), (long)value.Denominator);

    public static Scaled Whole(Node node) => new(node, 1);

    public Scaled Add(Scaled a, Scaled b)
    {
        var (left, right, scale) = Same(a, b);
        return new Scaled(graph.Add(left, right), scale);
    }

    public Scaled Subtract(Scaled a, Scaled b)
    {
        var (left, right, scale) = Same(a, b);
        return new Scaled(graph.Subtract(left, right), scale);
    }

    public Scaled Multiply(Scaled a, Scaled b) => new(graph.Multiply(a.Node, b.Node), a.Scale * b.Scale);

    public Scaled Smaller(Scaled a, Scaled b)
    {
        var (left, right, scale) = Same(a, b);
        return new Scaled(graph.Smaller(left, right), scale);
    }

    public Scaled Larger(Scaled a, Scaled b)
    {
        var (left, right, scale) = Same(a, b);
        return new Scaled(graph.Larger(left, right), scale);
    }

    public Scaled NotBelowZero(Scaled a) => new(graph.Larger(a.Node, graph.Constant(0)), a.Scale);

    public Scaled Select(Node truth, Scaled yes, Scaled no)
    {
        var (left, right, scale) = Same(yes, no);
        return new Scaled(graph.Select(truth, left, right), scale);
    }

    public Node Below(Scaled a, Scaled b)
    {
        var (left, right, _) = Same(a, b);
        return graph.Below(left, right);
    }

    /// <summary>The nearest whole number, a half up; the value must not be negative.</summary>
    /// <remarks>For an odd denominator no half can occur, so that half of it may be rounded down.</remarks>
    public Node HalfUp(Scaled a) => graph.Divide(graph.Add(a.Node, graph.Constant(a.Scale / 2)), a.Scale);

    public Node Down(Scaled a) => graph.Divide(a.Node, a.Scale);

    public Node Up(Scaled a) => graph.Divide(graph.Add(a.Node, graph.Constant(a.Scale - 1)), a.Scale);

    private (Node Left, Node Right, long Scale) Same(Scaled a, Scaled b)
    {
        if (a.Scale == b.Scale)
        {
            return (a.Node, b.Node, a.Scale);
        }

        var scale = a.Scale / Gcd(a.Scale, b.Scale) * b.Scale;
        return (graph.Multiply(a.Node, graph.Constant(scale / a.Scale)), graph.Multiply(b.Node, graph.Constant(scale / b.Scale)), scale);
    }

    private static long Gcd(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
