using Dapper;
using Tuodi.Kernel;
using Tuodi.Office.Recognising;
using Tuodi.Office.Reports;

namespace Tuodi.Office.Workspace;

public sealed partial class OfficeWorkspace
{
    private static readonly Dictionary<(VisitMark, bool Undo), string> MarkSql = new()
    {
        [(VisitMark.Distribute, false)] = "state = 'distributed', distributed_at = @now",
        [(VisitMark.Receive, false)] = "state = 'received', received_at = @now",
        [(VisitMark.Notify, false)] = "notified_from = state, state = 'notified', notified_at = @now",
        [(VisitMark.Notify, true)] = "state = notified_from, notified_from = NULL, notified_at = NULL",
        [(VisitMark.Pay, false)] = "paid_at = @now",
        [(VisitMark.Pay, true)] = "paid_at = NULL",
        [(VisitMark.Exclude, false)] = "person_excludes = 1, person_remark = @remark",
        [(VisitMark.Exclude, true)] = "person_excludes = 0, person_remark = NULL",
    };

    /// <summary>Takes a step with rows of the list of settlements without assistance, or takes it back.</summary>
    /// <param name="mark">The step; an account has a method of its own.</param>
    /// <param name="undo">Whether it is taken back.</param>
    /// <param name="selection">Which rows.</param>
    /// <param name="remark">Why, of an exclusion.</param>
    /// <exception cref="ProblemException">A row that was named is not there or may not take the step, or the month has no row of the township; then none did.</exception>
    public MarkResult Mark(VisitMark mark, bool undo, MarkSelection selection, string? remark = null) =>
        Write(() =>
        {
            var result = Chosen(mark, undo, selection);
            var now = Now();
            foreach (var visit in result.Done)
            {
                _connection.Execute(
                    $"UPDATE visit SET {MarkSql[(mark, undo)]} WHERE id = @Id",
                    new
                    {
                        visit.Id,
                        now,
                        remark,
                    }
                );
                var action = Words.Key(mark);
                Note(
                    undo ? action + "-undone" : action,
                    visit.Period,
                    visit.Number,
                    remark,
                    undo ? EntryOf(action, visit.Period, visit.Number) : null
                );
            }

            return result;
        });

    private MarkResult Chosen(VisitMark mark, bool undo, MarkSelection selection)
    {
        var mode = Mode;
        var visits = Visits(selection.Period, VisitFilter.Unrescued with { Town = selection.Town });
        if (selection.Town is { } town && visits.Count == 0)
        {
            var towns = TownNames
                .Joined(Visits(selection.Period, VisitFilter.Unrescued).Select(visit => visit.Town).OfType<string>())
                .Values;
            throw Refuse(
                $"{selection.Period} {town}",
                new("该月没有此镇街的行", "The month has no row of this township"),
                new($"该月的镇街有 {string.Join("、", towns)}。", $"Its townships are {string.Join(", ", towns)}.")
            );
        }

        if (selection.Numbers.Count == 0)
        {
            var told = visits
                .Select(visit => (Visit: visit, Why: Workflow.Refusal(mark, undo, visit, mode) ?? Unowed(mark, undo, visit)))
                .ToList();
            return new MarkResult(
                [.. told.Where(each => each.Why is null).Select(each => each.Visit)],
                [.. told.Where(each => each.Why is not null).GroupBy(each => each.Why!).Select(group => (group.Key, group.Count()))]
            );
        }

        var byNumber = visits.ToDictionary(visit => visit.Number!, StringComparer.Ordinal);
        var (done, problems) = (new List<WorkspaceVisit>(), new List<Problem>());
        foreach (var number in selection.Numbers.Distinct())
        {
            var spot = new Spot($"{selection.Period} {number}", 0, 0);
            if (!byNumber.TryGetValue(number, out var visit))
            {
                problems.Add(
                    new Problem(
                        spot,
                        selection.Town is null
                            ? new Bilingual("没有此序号", "There is no row of this number")
                            : new Bilingual("该镇街没有此序号", "There is no row of this number in that township"),
                        new Bilingual("未作任何改动。", "Nothing was changed.")
                    )
                );
            }
            else if (Workflow.Refusal(mark, undo, visit, mode) is { } why)
            {
                problems.Add(
                    new Problem(
                        spot,
                        why,
                        new Bilingual(
                            "未作任何改动；进度见 tuodi office status。",
                            "Nothing was changed; `tuodi office status` says how far the month has come."
                        )
                    )
                );
            }
            else
            {
                done.Add(visit);
            }
        }

        return problems.Count == 0 ? new MarkResult(done, []) : throw new ProblemException(problems);
    }

    // Who marks all as paid means what the bank was given; a row that is named is paid for reasons of the office's own.
    private static Bilingual? Unowed(VisitMark mark, bool undo, WorkspaceVisit visit) =>
        mark == VisitMark.Pay && !undo && visit.Audit is not null ? ExportChoice.Unowed(visit) : null;

    private long? EntryOf(string action, string period, string? number) =>
        _connection.ExecuteScalar<long?>(
            "SELECT MAX(id) FROM log WHERE action = @action AND period = @period AND number = @number",
            new
            {
                action,
                period,
                number,
            }
        );
}
