using Tuodi.Kernel;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Results;

namespace Tuodi.Office.Auditing;

/// <summary>Compares what the policy gives with what the list says was paid.</summary>
internal static class Judge
{
    /// <summary>The figures and the verdict of a column.</summary>
    public static AuditedLayer Of(Step step, PaidColumn column, VisitMapping mapping)
    {
        var told = ColumnLayers.Told(step.Row, column);
        if (step.Settled is null || step.Lacks(column) is not null)
        {
            return new AuditedLayer(null, told, Verdict.CannotSay, ReasonKind.MissingFact);
        }

        var computed = ColumnLayers.Paid(mapping, column, step.Settled);
        var because = computed == Money.Zero ? Because(step, column, mapping) : ReasonKind.None;
        if (told is not { } paid)
        {
            // Where nothing is due, a list without the column leaves nothing open.
            return computed == Money.Zero
                ? new AuditedLayer(computed, null, Verdict.Right, because)
                : new AuditedLayer(computed, null, Verdict.CannotSay, ReasonKind.MissingFact);
        }

        var verdict =
            computed > paid ? Verdict.Owed
            : computed < paid ? Verdict.Overpaid
            : Verdict.Right;

        // What may have been taken back is neither to be made up nor to be paid back before somebody has looked.
        if (verdict != Verdict.Right && step.Doubt is not null)
        {
            return new AuditedLayer(null, paid, Verdict.CannotSay, ReasonKind.MayBeTakenBack);
        }

        return new AuditedLayer(computed, paid, verdict, because);
    }

    /// <summary>Why the policy gives nothing.</summary>
    public static ReasonKind Because(Step step, PaidColumn column, VisitMapping mapping)
    {
        if (Statuses.Of(step.Rulebook!.Policy, step.Person!, step.Visit!) == 1)
        {
            // Who holds a status that this policy does not assist is on the roster all the same.
            return step.Held!.HoldsThatDay ? ReasonKind.OutsidePolicy : ReasonKind.NotOnRoster;
        }

        return ColumnLayers.Deciding(mapping, column, step.Settled!) switch
        {
            null or { Outcome: LayerOutcome.NotForThisPerson or LayerOutcome.NotForThisVisit } => ReasonKind.OutsidePolicy,
            { Outcome: LayerOutcome.TimesUsedUp } or { Work.Cut.Fen: > 0 } => ReasonKind.CapUsedUp,
            { Work: { } work } when work.Row.Rule.PaysNothing => ReasonKind.OutsidePolicy,
            { Work.FullBase.Sign: <= 0 } => ReasonKind.NothingLeft,
            { Work.Base.Sign: <= 0 } => ReasonKind.CapUsedUp,
            { Work.Excess.Sign: <= 0 } => ReasonKind.BelowDeductible,
            _ => ReasonKind.OutsidePolicy,
        };
    }
}
