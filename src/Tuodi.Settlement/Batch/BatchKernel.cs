using Tuodi.Settlement.Compiling;

namespace Tuodi.Settlement.Batch;

/// <summary>The machine code for one combination of columns and wanted results.</summary>
internal sealed class BatchKernel
{
    /// <summary>Compiles both ways: vectors where the ranges allow them, and one visit after the other for whatever lies beyond.</summary>
    public BatchKernel(
        ProgramGraph graph,
        IReadOnlyList<BatchColumn?> columns,
        BatchOutputs outputs,
        IReadOnlyList<long> highs,
        BatchWidth width
    )
    {
        var wanted = new List<Node>();
        for (var i = 0; i < outputs.Paid.Count; i++)
        {
            if (outputs.Paid[i] is not null)
            {
                wanted.Add(graph.Paid[i]);
            }
        }

        if (outputs.Person is not null)
        {
            wanted.Add(graph.Person);
        }

        if (outputs.InPolicyLeft is not null)
        {
            wanted.Add(graph.InPolicyLeft);
        }

        Scalar = BatchPlan.ForScalar(graph, wanted, highs, columns);
        Inputs = graph.Slots.Inputs;
        StateCount = graph.States.Count;
        var states = Enumerable.Repeat(new Graph().Constant(0), StateCount).ToArray();
        foreach (var (slot, value) in Scalar.States)
        {
            states[slot] = value;
        }

        ScalarBody = ScalarEmitter.Emit([.. Scalar.Outputs, .. Scalar.Checks], states);
        Needed = [.. Scalar.Use.Ordered.Where(node => node.Op == Op.Input).Select(node => (int)node.Value).Distinct()];
        if (Needed.Where(slot => columns[slot] is null).Select(slot => (Slot?)graph.Slots.Inputs[slot]).FirstOrDefault() is { } missing)
        {
            throw new ArgumentException($"The results depend on {missing}, which has no column.", nameof(columns));
        }

        Vector = BatchPlan.ForVectors(graph, wanted, highs, columns);
        Obstacle = width == BatchWidth.Scalar ? "vectors were not asked for" : Vector.Obstacle;
        Width = Obstacle is null ? width : BatchWidth.Scalar;
        if (Obstacle is null)
        {
            VectorBody = VectorEmitter.Emit(Vector, width == BatchWidth.Bits512, out var kept);
            KeptNumbers = kept;
        }
    }

    public BatchPlan Scalar { get; }

    public ScalarBody ScalarBody { get; }

    public int StateCount { get; }

    /// <summary>The inputs of the program.</summary>
    public IReadOnlyList<Slot> Inputs { get; }

    /// <summary>The inputs that the wanted results depend on.</summary>
    public IReadOnlyList<int> Needed { get; }

    public BatchPlan Vector { get; }

    public VectorBody? VectorBody { get; }

    /// <summary>How many numbers of a visit go from segment to segment.</summary>
    public int KeptNumbers { get; }

    public string? Obstacle { get; }

    public BatchWidth Width { get; }
}
