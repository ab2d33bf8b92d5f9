using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Workspace;

/// <summary>Which rows stand in which list that leaves the office (导出范围); nothing else decides it.</summary>
internal static class ExportChoice
{
    private static readonly Bilingual Excluded = new("已剔除", "excluded");

    /// <summary>The list whose rows it takes.</summary>
    public static ListKind KindOf(ExportKind kind) => kind == ExportKind.MakeUp ? ListKind.MakeUp : ListKind.Unrescued;

    /// <summary>Why a row does not stand in the list, or nothing when it does.</summary>
    public static Bilingual? Refusal(ExportKind kind, WorkspaceVisit visit, WorkMode mode) =>
        kind switch
        {
            ExportKind.Unpaid when visit.IsExcluded => Excluded,
            ExportKind.Townships => visit.IsExcluded ? Excluded
            : IsNotified(visit) ? null
            : Is(visit.State),
            ExportKind.Bank => Workflow.Refusal(VisitMark.Pay, undo: false, visit, mode) ?? Unowed(visit),
            _ => null,
        };

    /// <summary>Whether the person of a row is, or was, to be notified.</summary>
    public static bool IsNotified(WorkspaceVisit visit) => !visit.IsExcluded && visit.State >= VisitState.ToNotify;

    /// <summary>Why a row has no amount to be paid, or nothing when it has: what is paid is what the engine worked out, counted once.</summary>
    public static Bilingual? Unowed(WorkspaceVisit visit) =>
        visit.Audit switch
        {
            null => new("尚未核查，金额未知", "not audited: the amount is not known"),
            { Verdict: Verdict.CannotSay } => new("核查无法判断，金额未知", "the audit cannot say: the amount is not known"),
            { IsFirst: false } => new("同一结算在另一行已计", "another row has the same settlement"),
            { Difference.Fen: <= 0 } => new("核查结论为不应补", "nothing is owed by the audit"),
            _ => null,
        };

    private static Bilingual Is(VisitState? state)
    {
        var word = WorkspaceWords.Of(state);
        return new($"状态为{word.Chinese}", $"its state is {word.English}");
    }
}
