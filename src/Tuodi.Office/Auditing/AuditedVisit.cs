using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Auditing;

/// <summary>A settlement of the lists after the audit: figures only; the explanation is worked out again when it is asked for.</summary>
public sealed class AuditedVisit
{
    /// <summary>The row; what it lacks is filled from other lists that have the same settlement.</summary>
    public required SettlementRow Row { get; init; }

    /// <summary>Where the same settlement stands in other lists.</summary>
    public IReadOnlyList<Spot> AlsoIn { get; init; } = [];

    /// <summary>The day that decides which policy is in force.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Assistance (医疗救助).</summary>
    public required AuditedLayer Assistance { get; init; }

    /// <summary>The second round (倾斜救助).</summary>
    public required AuditedLayer SecondRound { get; init; }

    /// <summary>The verdict on the whole visit; a column of which nothing can be said does not hide what is certain of the other.</summary>
    public Verdict Verdict =>
        Differs(Assistance) || Differs(SecondRound)
            ? Difference < Money.Zero
                ? Verdict.Overpaid
                : Verdict.Owed
            : Assistance.Verdict == Verdict.CannotSay || SecondRound.Verdict == Verdict.CannotSay
                ? Verdict.CannotSay
                : Assistance.Verdict;

    /// <summary>What is owed for the visit in all, as far as it can be said; less than nothing for what is to be paid back.</summary>
    public Money Difference => (Assistance.Difference ?? Money.Zero) + (SecondRound.Difference ?? Money.Zero);

    /// <summary>A column's figures.</summary>
    public AuditedLayer this[PaidColumn column] => column == PaidColumn.SecondRound ? SecondRound : Assistance;

    private static bool Differs(AuditedLayer layer) => layer.Verdict is Verdict.Owed or Verdict.Overpaid;
}
