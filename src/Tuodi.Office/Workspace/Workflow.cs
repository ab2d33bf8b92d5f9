using Tuodi.Kernel;

namespace Tuodi.Office.Workspace;

/// <summary>Which steps a row may take (状态机); nothing else decides it.</summary>
public static class Workflow
{
    private static readonly Bilingual NoTownships = new("本工作区不经镇街", "this workspace works without townships");
    private static readonly Bilingual IsExcluded = new("已剔除", "it is excluded");
    private static readonly Bilingual IsPaid = new("已报销", "it is marked as paid");

    /// <summary>Whether the state follows from amounts and rules, so that an import or a run of the rules sets it again.</summary>
    public static bool IsAutomatic(VisitState state) => state <= VisitState.ToNotify;

    /// <summary>Why a row may not take a step, or nothing when it may.</summary>
    /// <param name="mark">The step.</param>
    /// <param name="undo">Whether it is taken back.</param>
    /// <param name="visit">The row.</param>
    /// <param name="mode">Who does the notifying.</param>
    public static Bilingual? Refusal(VisitMark mark, bool undo, WorkspaceVisit visit, WorkMode mode) =>
        undo
            ? mark switch
            {
                VisitMark.Notify => visit.State == VisitState.Notified ? PaidFirst(visit) : In(visit, VisitState.Notified),
                VisitMark.Pay => visit.IsPaid ? null : new("未报销", "it is not marked as paid"),
                VisitMark.Exclude => visit.IsExcludedByPerson ? null : new("未经人工剔除", "no person excluded it"),
                _ => new("此步不能撤销", "this step cannot be taken back"),
            }
            : mark switch
            {
                VisitMark.Exclude => visit.IsExcludedByPerson ? new("已经人工剔除", "a person excluded it already") : PaidFirst(visit),
                _ when visit.IsExcluded => IsExcluded,
                VisitMark.Distribute => mode == WorkMode.Direct ? NoTownships
                : visit.State != VisitState.ToNotify ? In(visit, VisitState.ToNotify)
                : visit.Town is null ? new("镇街未匹配", "no township is matched")
                : null,
                VisitMark.Receive => mode == WorkMode.Direct ? NoTownships
                : visit.State == VisitState.Distributed ? null
                : In(visit, VisitState.Distributed),
                VisitMark.Notify => MayNotify(visit, mode)
                    ? null
                    : In(visit, mode == WorkMode.Direct ? VisitState.ToNotify : VisitState.Received),
                VisitMark.Account => visit.IsPaid ? IsPaid : Payable(visit, mode),
                _ => visit.IsPaid ? IsPaid
                : Payable(visit, mode) is { } wrong ? wrong
                : visit.Account is null ? new("未录入账户", "it has no account")
                : null,
            };

    // Without townships what was handed to one before the mode was changed is notified all the same.
    private static bool MayNotify(WorkspaceVisit visit, WorkMode mode) =>
        visit.State == VisitState.Received
        || (mode == WorkMode.Direct && visit.State is VisitState.ToNotify or VisitState.Distributed)
        || IsWithoutTown(visit);

    // Nobody notifies below the threshold, but who comes is paid; a row that no township takes is the district's own work.
    private static Bilingual? Payable(WorkspaceVisit visit, WorkMode mode) =>
        visit.State is VisitState.NoNotice or VisitState.Received or VisitState.Notified
        || (mode == WorkMode.Direct && visit.State is VisitState.ToNotify or VisitState.Distributed)
        || IsWithoutTown(visit)
            ? null
            : In(visit, mode == WorkMode.Direct ? VisitState.ToNotify : VisitState.Received);

    private static bool IsWithoutTown(WorkspaceVisit visit) => visit is { State: VisitState.ToNotify, Town: null };

    private static Bilingual? PaidFirst(WorkspaceVisit visit) => visit.IsPaid ? IsPaid : null;

    private static Bilingual In(WorkspaceVisit visit, VisitState needed)
    {
        var (now, then) = (WorkspaceWords.Of(visit.State), WorkspaceWords.Of(needed));
        return new($"状态为{now.Chinese}，应为{then.Chinese}", $"its state is {now.English}, it should be {then.English}");
    }
}
