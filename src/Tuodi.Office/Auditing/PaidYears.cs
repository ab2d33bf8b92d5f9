using Tuodi.Settlement.Accumulation;

namespace Tuodi.Office.Auditing;

/// <summary>The years of a person as they were paid, instead of as they should have been; worked out when the first reason asks for them.</summary>
internal sealed class PaidYears(YearFold fold, UsedBefore used, IReadOnlyList<Step> steps)
{
    private Dictionary<Step, Accumulators>? _years;

    /// <summary>The year before a visit as it was paid; nothing when the visit could not be settled.</summary>
    public Accumulators? Before(Step step) => (_years ??= Paid()).GetValueOrDefault(step);

    private Dictionary<Step, Accumulators> Paid()
    {
        var years = new Dictionary<Step, Accumulators>(steps.Count, ReferenceEqualityComparer.Instance);
        Accumulators? last = null;
        foreach (var step in steps)
        {
            if (step.Settled is null)
            {
                continue;
            }

            var year = step.Day!.Value.Year;
            var layout = Layouts.Of(step.Rulebook!.Policy);
            var before = last is null ? Accumulators.Empty(layout, year) : last.For(layout, year);
            before = used.In(before, step.Row, step.Rulebook, step.Day.Value);
            years.Add(step, before);
            var visit = fold.AsPaid(step.Visit!, step.Row, step.Rulebook, PaidColumn.Assistance, PaidColumn.SecondRound);
            last = YearFold.TrySettle(step.Rulebook, step.Person!, visit, before, out _) is { } settled
                ? YearFold.After(step, settled)
                : before;
        }

        return years;
    }
}
