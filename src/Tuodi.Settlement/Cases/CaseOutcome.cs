using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.History;
using Tuodi.Settlement.Premiums;

namespace Tuodi.Settlement.Cases;

/// <summary>What a case came to.</summary>
public sealed record CaseOutcome
{
    /// <summary>The case.</summary>
    public required CaseFile Case { get; init; }

    /// <summary>Its visits in order.</summary>
    public required IReadOnlyList<VisitOutcome> Visits { get; init; }

    /// <summary>The settled visits that stand at the end, or nothing when there are none.</summary>
    public required PersonYear? Year { get; init; }

    /// <summary>The policy that settled the first visit, or says the premium; nothing when all was refused.</summary>
    public required Policy? Policy { get; init; }

    /// <summary>The premium, when the case asks for one.</summary>
    public required PremiumResult? Premium { get; init; }

    /// <summary>The figures that are not as expected.</summary>
    public required IReadOnlyList<Mismatch> Mismatches { get; init; }

    /// <summary>The visits that were refused although the case does not expect it: something that decides is not known.</summary>
    public IReadOnlyList<VisitOutcome> Refused =>
        [
            .. Visits
                .Zip(Case.Visits)
                .Where(pair => pair.First.Missing is not null && pair.Second.Refused is null)
                .Select(pair => pair.First),
        ];

    /// <summary>How many figures were expected.</summary>
    public required int Expected { get; init; }

    /// <summary>What a reader should know beside the figures.</summary>
    public required IReadOnlyList<Bilingual> Warnings { get; init; }

    /// <summary>What the year came to.</summary>
    public Accumulators? Accumulators => Visits.LastOrDefault(visit => visit.Settled is not null)?.Settled!.After;
}
