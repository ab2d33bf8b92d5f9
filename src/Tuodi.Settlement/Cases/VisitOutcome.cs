using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.History;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Cases;

/// <summary>What a visit of a case came to: settled, refused, corrected or taken back.</summary>
/// <param name="Id">The visit.</param>
/// <param name="Settled">Its settlement; of a correction that of the corrected visit.</param>
/// <param name="Missing">Why it was refused.</param>
/// <param name="Differences">What correcting an earlier visit, or taking it back, changed.</param>
public sealed record VisitOutcome(string Id, SettledVisit? Settled, MissingFactException? Missing, IReadOnlyList<Difference> Differences)
{
    /// <summary>The earlier visit that it corrects or takes back.</summary>
    public string? Of { get; init; }

    /// <summary>The year after a reversal; nothing when no visit is left.</summary>
    public Accumulators? After { get; init; }
}
