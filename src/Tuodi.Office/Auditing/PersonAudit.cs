using Tuodi.Kernel;
using Tuodi.Office.Identity;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Auditing;

/// <summary>Audits one person: settlements counted once, reversals cancelled, the years worked out in order, each payment judged.</summary>
internal sealed class PersonAudit(AuditSettings settings, DayRulebooks rulebooks, VisitFacts visits, StatusFacts statuses)
{
    private static readonly AuditedLayer Cancelled = new(null, null, Verdict.Cancelled, ReasonKind.None);
    private static readonly AuditedLayer Unpaired = new(null, null, Verdict.CannotSay, ReasonKind.UnpairedReversal);

    private readonly UsedBefore _used = new(settings.Mapping);

    // For what does not go on from visit to visit.
    private readonly YearFold _spare = new(settings, rulebooks, visits, statuses);

    /// <summary>The person after the audit.</summary>
    public AuditedPerson Of(string personId, List<SettlementRow> rows)
    {
        var history = settings.Roster?.Find(personId);
        var person = new AuditedPerson { PersonId = personId, Status = history };
        var merged = SettlementMerge.Of(rows);
        merged.Sort(VisitOrder.Compare);
        var reversals = Reversals.Of([.. merged.Select(each => each.Row)]);
        var (audited, steps) = Run(history, merged, reversals);
        person.Visits = audited;
        person.Findings = [.. Findings(person, audited, steps, reversals)];
        return person;
    }

    /// <summary>The step of a visit, worked out again for an explanation: the rows are already put together and in order.</summary>
    public Step? StepOf(AuditedPerson person, AuditedVisit visit)
    {
        var reversals = Reversals.Of([.. person.Visits.Select(each => each.Row)]);
        var (_, steps) = Run(person.Status, [.. person.Visits.Select(each => new SettlementMerge.MergedRow(each.Row))], reversals);
        return steps.FirstOrDefault(step => step is not null && ReferenceEquals(step.Row, visit.Row));
    }

    private (AuditedVisit[] Audited, Step?[] Steps) Run(StatusHistory? history, List<SettlementMerge.MergedRow> merged, Reversals reversals)
    {
        var fold = new YearFold(settings, rulebooks, visits, statuses);
        var audited = new AuditedVisit[merged.Count];
        var steps = new Step?[merged.Count];
        for (var i = 0; i < audited.Length; i++)
        {
            var row = merged[i].Row;
            var step = reversals.IsPaired(i) || row.Total < Money.Zero ? null : fold.Next(row, history, reversals.DoubtOn(i));
            steps[i] = step;
            audited[i] = new AuditedVisit
            {
                Row = row,
                AlsoIn = merged[i].AlsoIn,
                Day = step?.Day ?? VisitFacts.DayOf(row),
                Assistance = step is null ? Reversed(reversals.IsPaired(i)) : Judge.Of(step, PaidColumn.Assistance, settings.Mapping),
                SecondRound = step is null ? Reversed(reversals.IsPaired(i)) : Judge.Of(step, PaidColumn.SecondRound, settings.Mapping),
            };
        }

        return (audited, steps);
    }

    private static AuditedLayer Reversed(bool paired) => paired ? Cancelled : Unpaired;

    private List<Finding> Findings(AuditedPerson person, AuditedVisit[] audited, Step?[] steps, Reversals reversals)
    {
        var findings = new List<Finding>();
        PaidYears? years = null;
        for (var i = 0; i < audited.Length; i++)
        {
            if (
                audited[i].Assistance.Verdict is Verdict.Right or Verdict.Cancelled
                && audited[i].SecondRound.Verdict is Verdict.Right or Verdict.Cancelled
            )
            {
                continue;
            }

            if (steps[i] is not { } step)
            {
                var reason = ReversalWords.Unpaired(audited[i].Row, reversals.Nearest(i));
                findings.Add(new Finding(person, audited[i], PaidColumn.Assistance, [reason], null, null));
                continue;
            }

            years ??= new PaidYears(_spare, _used, [.. steps.OfType<Step>()]);
            FindingWriter.Write(person, audited[i], new Trials(settings, rulebooks, _spare, years, step), findings);
        }

        return findings;
    }
}
