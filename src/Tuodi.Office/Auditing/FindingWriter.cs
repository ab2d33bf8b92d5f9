namespace Tuodi.Office.Auditing;

/// <summary>Makes the findings of a visit: its reasons, its article, and what a reader should know of how they were found.</summary>
internal static class FindingWriter
{
    /// <summary>The findings of a visit, one for each column that is not right.</summary>
    public static void Write(AuditedPerson person, AuditedVisit visit, Trials trials, List<Finding> findings)
    {
        var step = trials.Step;
        if (step.Settled is null)
        {
            findings.Add(Missing(person, visit, PaidColumn.Assistance, step.LacksAssistance!, step));
            return;
        }

        foreach (var column in (ReadOnlySpan<PaidColumn>)[PaidColumn.Assistance, PaidColumn.SecondRound])
        {
            var figures = visit[column];
            if (figures.Because == ReasonKind.MayBeTakenBack)
            {
                List<Reason> reasons = [ReversalWords.MayBeTakenBack(step.Doubt!)];
                AddNotes(reasons, step);
                findings.Add(new Finding(person, visit, column, reasons, null, null));
            }
            else if (figures.Verdict == Verdict.CannotSay)
            {
                // What is missing for both is told once.
                var name = step.Lacks(column) ?? (column == PaidColumn.SecondRound ? "paid.second_round" : "paid.assistance");
                if (column == PaidColumn.Assistance || step.LacksAssistance != name)
                {
                    findings.Add(Missing(person, visit, column, name, step));
                }
            }
            else if (figures.Verdict is Verdict.Owed or Verdict.Overpaid)
            {
                var reasons = ReasonFinder.Of(trials, column, figures);
                AddNotes(reasons, step);
                var result = ColumnLayers.Deciding(trials.Settings.Mapping, column, step.Settled);
                findings.Add(new Finding(person, visit, column, reasons, result?.Work?.Row.Cite ?? result?.Layer.Cite, null));
            }
        }
    }

    /// <summary>A finding of which nothing can be said.</summary>
    public static Finding Missing(AuditedPerson person, AuditedVisit visit, PaidColumn column, string name, Step step)
    {
        List<Reason> reasons = [ReasonWords.Missing(name)];
        AddNotes(reasons, step);
        return new Finding(person, visit, column, reasons, null, name);
    }

    private static void AddNotes(List<Reason> reasons, Step step)
    {
        if (step.IsAfterUnknown)
        {
            reasons.Add(
                new Reason(
                    ReasonKind.EarlierVisitUnknown,
                    new(
                        "本年度此前有就诊无法核算，其占用的限额和起付线未计全",
                        "an earlier visit of the year could not be worked out; what it used of caps and deductibles is not fully counted"
                    )
                )
            );
        }

        if (step.Held is { FromList: true })
        {
            reasons.Add(
                new Reason(
                    ReasonKind.IdentityFromList,
                    new("未提供名册，身份以清单所列为准", "no roster was given: the identity is the one that the list names")
                )
            );
        }

        if (VisitFacts.HasNoDay(step.Row))
        {
            reasons.Add(
                new Reason(
                    ReasonKind.DayFromMonth,
                    new("清单无就诊日期，以清算期最后一日计", "the list gives no day: the last day of its month stands for it")
                )
            );
        }
    }
}
