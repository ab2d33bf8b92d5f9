using Tuodi.Kernel;

namespace Tuodi.Office.Workspace;

/// <summary>What states and steps are called, and how the workspace writes them.</summary>
public static class WorkspaceWords
{
    private static readonly Dictionary<string, VisitState> States = Enum.GetValues<VisitState>().ToDictionary(Reports.Words.Key);

    /// <summary>The name of a state; of a row of another list there is none.</summary>
    public static Bilingual Of(VisitState? state) =>
        state switch
        {
            VisitState.Pending => new("待处理", "pending"),
            VisitState.NoAmount => new("无救助金额", "no assistance amount"),
            VisitState.NoNotice => new("拟通知1", "no notice"),
            VisitState.ToNotify => new("拟通知2", "to notify"),
            VisitState.Distributed => new("已下放", "distributed"),
            VisitState.Received => new("已接收", "received"),
            VisitState.Notified => new("已通知", "notified"),
            _ => new("无", "none"),
        };

    /// <summary>The name of a step, done or taken back.</summary>
    public static Bilingual Of(VisitMark mark, bool undo) =>
        mark switch
        {
            VisitMark.Distribute => new("已下放", "distributed"),
            VisitMark.Receive => new("已接收", "received"),
            VisitMark.Notify => undo ? new("撤销通知", "notice taken back") : new("已通知", "notified"),
            VisitMark.Account => new("已录入账户", "account noted"),
            VisitMark.Pay => undo ? new("撤销报销", "payment mark taken back") : new("已报销", "marked as paid"),
            _ => undo ? new("撤销剔除", "exclusion taken back") : new("已剔除", "excluded"),
        };

    /// <summary>The state that the workspace writes so.</summary>
    internal static VisitState StateOf(string key) => States[key];
}
