using Tuodi.Kernel;
using Tuodi.Office.Identity;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;

namespace Tuodi.Office.Workspace;

public sealed partial class OfficeWorkspace
{
    private static readonly Bilingual NoTown = new("镇街未匹配", "no township matched");

    /// <summary>How far a month has come, and what is to be done next.</summary>
    public PeriodStatus Status(string period)
    {
        var all = Visits(period);
        var rows = all.Where(visit => visit.Row.Kind == ListKind.Unrescued).ToList();
        var kept = rows.Where(visit => !visit.IsExcluded).ToList();
        Months.TryRead(period, out var month);
        var roster = RosterRows().Count(row => IsOf(row, period, month));
        var towns = TownNames.Joined(kept.Select(visit => visit.Town).OfType<string>());
        return new PeriodStatus(
            period,
            Mode,
            NoticeAbove,
            [.. all.GroupBy(visit => visit.Row.Kind).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            roster,
            [
                .. kept.GroupBy(visit => visit.State)
                    .OrderBy(group => group.Key)
                    .Select(group => StatusLine.Of(WorkspaceWords.Of(group.Key), [.. group])),
            ],
            Flags(rows),
            [
                .. kept.GroupBy(visit => visit.Town is { } town ? TownNames.Plain(town) : null)
                    .OrderBy(group => group.Key is null)
                    .ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => StatusLine.Of(group.Key is null ? NoTown : new(towns[group.Key], null), [.. group])),
            ],
            Next(period, kept, roster)
        );
    }

    private static IReadOnlyList<StatusLine> Flags(List<WorkspaceVisit> rows) =>
        [
            StatusLine.Of(new("已剔除", "excluded"), [.. rows.Where(visit => visit.IsExcluded)]),
            StatusLine.Of(new("未匹配", "not matched"), [.. rows.Where(visit => !visit.IsMatched)]),
            StatusLine.Of(new("已录入账户", "with an account"), [.. rows.Where(visit => visit.Account is not null)]),
            StatusLine.Of(new("已报销", "marked as paid"), [.. rows.Where(visit => visit.IsPaid)]),
        ];

    private IReadOnlyList<Bilingual> Next(string period, List<WorkspaceVisit> kept, int roster)
    {
        var changed = LastOf(period, "import", "clear");
        (bool Needed, Bilingual Step)[] steps =
        [
            (
                kept.Count == 0,
                new("导入附件1未救助明细：tuodi office import", "import the list of settlements without assistance: tuodi office import")
            ),
            (roster == 0, new("导入本月救助对象名单：tuodi office import", "import the month's roster: tuodi office import")),
            (LastOf(period, "audit") < changed, new("核查：tuodi office audit", "audit: tuodi office audit")),
            (LastOf(period, "rules") < changed, new("筛查：tuodi office rules", "run the rules: tuodi office rules")),
            May(VisitMark.Distribute, "下放镇街：tuodi office distribute --all", "distribute: tuodi office distribute --all"),
            May(VisitMark.Receive, "镇街接收：tuodi office receive", "townships confirm: tuodi office receive"),
            May(VisitMark.Notify, "通知对象：tuodi office notify", "notify: tuodi office notify"),
            (
                kept.Exists(visit => visit is { State: VisitState.Notified, Account: null, IsPaid: false }),
                new("录入账户：tuodi office account", "note accounts: tuodi office account")
            ),
            May(VisitMark.Pay, "支付后标记已报销：tuodi office pay", "pay, then mark as paid: tuodi office pay"),
        ];
        return [.. steps.Where(step => step.Needed).Select(step => step.Step)];

        (bool, Bilingual) May(VisitMark mark, string chinese, string english) =>
            (kept.Exists(visit => Workflow.Refusal(mark, false, visit, Mode) is null), new(chinese, english));
    }
}
