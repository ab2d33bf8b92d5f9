using Tuodi.Settlement.Compiling;

namespace Tuodi.Settlement.Batch;

/// <summary>Proves from the tracked ranges that doubles carry every value of a plan exactly, or names what they cannot carry.</summary>
internal static class VectorRange
{
    /// <summary>What stands in the way, or nothing.</summary>
    public static string? Obstacle(BatchPlan plan) =>
        plan.Use.Ordered.Select(Of).FirstOrDefault(found => found is not null)
        ?? plan.Outputs.Select(OfOutput).FirstOrDefault(found => found is not null);

    private static string? Of(Node node)
    {
        if (node.Low <= -BatchLimits.Exact || node.High >= BatchLimits.Exact)
        {
            return $"{node.Op} may come to {Int128.Max(-node.Low, node.High)}";
        }

        return node.Op switch
        {
            Op.Divide when node.A!.High >= BatchLimits.Dividend => $"a dividend may come to {node.A.High}",
            Op.Lookup or Op.OneOf when !node.IsConstant && (node.A!.Op != Op.Input || node.A.High > 63) => "a table is not by a code",
            _ => null,
        };
    }

    private static string? OfOutput(Node node) => node.Low < 0 || node.High > int.MaxValue ? $"a result may come to {node.High}" : null;
}
