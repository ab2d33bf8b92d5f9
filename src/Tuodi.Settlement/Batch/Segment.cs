using Tuodi.Settlement.Compiling;

namespace Tuodi.Settlement.Batch;

/// <summary>A part of a kernel with a loop of its own over all visits: about a layer.</summary>
/// <remarks>
/// One visit after the other, a person's layers are one long chain, of which a processor oversees only a few visits. A loop a layer makes the chain short: twice
/// as fast, though what is left of the bill goes through memory between the layers.
/// </remarks>
internal sealed class Segment
{
    /// <summary>The numbers of the results that it stores.</summary>
    public List<int> Outputs { get; } = [];

    /// <summary>The state slots that it keeps from visit to visit.</summary>
    public List<(int Slot, Node Value)> States { get; } = [];

    /// <summary>What this visit worked out of the year before it and the next one finds worked out already.</summary>
    public List<(Node Old, Node New)> Carried { get; } = [];

    /// <summary>What it leaves to later segments.</summary>
    public List<Node> Kept { get; } = [];

    public List<Node> Checks { get; } = [];
}
