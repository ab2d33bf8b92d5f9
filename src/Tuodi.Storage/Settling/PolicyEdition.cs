using System.Collections.Concurrent;
using Tuodi.Kernel;
using Tuodi.Policies.Rulebooks;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Settling;

/// <summary>Which documents two persons have put into force by now, and the rules that were looked up by them: replaced as a whole when another decision is approved.</summary>
/// <param name="number">How many decisions were approved.</param>
/// <param name="activated">The proposals that put documents into force, in the order of the decisions, without those that were withdrawn.</param>
internal sealed class PolicyEdition(long number, IReadOnlyList<PolicyProposalRow> activated)
{
    /// <summary>All divisions.</summary>
    public const string Everywhere = "";

    private readonly ConcurrentDictionary<string, bool> _ready = new(StringComparer.Ordinal);

    /// <summary>How many decisions were approved.</summary>
    public long Number => number;

    /// <summary>The proposals, in the order of the decisions.</summary>
    public IReadOnlyList<PolicyProposalRow> Activated => activated;

    /// <summary>The rules of divisions and days.</summary>
    public ConcurrentDictionary<DayKey, Rulebook> ByDay { get; } = new();

    /// <summary>The edition after decisions.</summary>
    /// <param name="approved">All that were approved, in their order.</param>
    public static PolicyEdition Of(IReadOnlyList<PolicyProposalRow> approved)
    {
        var withdrawn = approved.Select(row => row.Activation).OfType<long>().ToHashSet();
        return new(approved.Count, [.. approved.Where(row => row.Kind == ProposalKind.Activate && !withdrawn.Contains(row.Id))]);
    }

    /// <summary>Whether the documents that a division goes by were read.</summary>
    public bool IsReady(string area) => activated.Count == 0 || _ready.ContainsKey(Everywhere) || _ready.ContainsKey(area);

    /// <summary>Says that they were.</summary>
    public void SetReady(string area) => _ready[area] = true;

    /// <summary>What holds for a division itself on a day: of several documents the one that starts last, of those the one that was approved last.</summary>
    /// <param name="division">The division.</param>
    /// <param name="day">The day.</param>
    /// <param name="without">A proposal that is passed over, or nothing.</param>
    public PolicyProposalRow? Find(string division, DateOnly day, long? without = null) =>
        activated
            .Where(row => row.Id != without && row.Division == division && new Period(row.EffectiveFrom, row.EffectiveTo).Contains(day))
            .OrderBy(row => row.EffectiveFrom)
            .LastOrDefault();
}
