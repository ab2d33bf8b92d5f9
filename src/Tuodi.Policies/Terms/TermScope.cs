namespace Tuodi.Policies.Terms;

/// <summary>The names that a term may use where it stands.</summary>
/// <param name="Layers">All layers of the document in order.</param>
/// <param name="Layer">The position of the layer that holds the term; only layers before it have figures.</param>
/// <param name="Parts">The parts of the bill that this layer pays, which <c>left</c> speaks of.</param>
/// <param name="Parameters">The parameters and their units.</param>
/// <param name="Facts">The declared facts in order.</param>
public sealed record TermScope(
    IReadOnlyList<string> Layers,
    int Layer,
    IReadOnlyList<BillPart> Parts,
    IReadOnlyDictionary<string, TermUnit> Parameters,
    IReadOnlyList<DeclaredFact> Facts
);
