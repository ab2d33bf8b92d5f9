using Tuodi.Office.Lists;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Results;

namespace Tuodi.Office.Auditing;

/// <summary>One visit of a person while the years are worked out: the facts it was settled from and what came of it.</summary>
internal sealed class Step
{
    public required SettlementRow Row { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>The rules of the day; nothing when the row could not be settled at all.</summary>
    public Rulebook? Rulebook { get; init; }

    public HeldStatus? Held { get; init; }

    public Person? Person { get; init; }

    public Visit? Visit { get; init; }

    /// <summary>The year before the visit.</summary>
    public Accumulators? Before { get; init; }

    /// <summary>The settlement; columns that cannot be worked out stand in it as they were paid.</summary>
    public SettledVisit? Settled { get; init; }

    /// <summary>What is missing for a column, or for the whole visit.</summary>
    public string? LacksAssistance { get; init; }

    public string? LacksSecondRound { get; init; }

    /// <summary>Whether an earlier visit of the year used something that could not be worked out.</summary>
    public bool IsAfterUnknown { get; init; }

    /// <summary>A reversal of which it cannot be said whether it takes the visit back.</summary>
    public SettlementRow? Doubt { get; set; }

    public string? Lacks(PaidColumn column) => column == PaidColumn.SecondRound ? LacksSecondRound : LacksAssistance;
}
