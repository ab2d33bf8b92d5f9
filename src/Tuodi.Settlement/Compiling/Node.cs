namespace Tuodi.Settlement.Compiling;

/// <summary>A value of a program: a whole number, or a truth as 0 or 1, with the range that it cannot leave.</summary>
internal sealed class Node
{
    public required int Id { get; init; }

    public required Op Op { get; init; }

    public Node? A { get; init; }

    public Node? B { get; init; }

    public Node? C { get; init; }

    /// <summary>The number, the slot, the divisor or the mask.</summary>
    public long Value { get; init; }

    public long[] Table { get; init; } = [];

    /// <summary>The smallest value it can take.</summary>
    public required Int128 Low { get; init; }

    /// <summary>The largest value it can take.</summary>
    public required Int128 High { get; init; }

    public bool IsTruth => Op >= Op.Below;

    public bool IsConstant => Op == Op.Constant || (IsTruth && Low == High);
}
