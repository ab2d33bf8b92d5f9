using Tuodi.Settlement.Facts;
using Tuodi.Settlement.History;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Cases;

/// <summary>What a visit of a case came to: settled, refused, or taken back.</summary>
/// <param name="Id">The visit.</param>
/// <param name="Settled">Its settlement.</param>
/// <param name="Missing">Why it was refused.</param>
/// <param name="Differences">What taking an earlier visit back changed.</param>
public sealed record VisitOutcome(string Id, SettledVisit? Settled, MissingFactException? Missing, IReadOnlyList<Difference> Differences);
