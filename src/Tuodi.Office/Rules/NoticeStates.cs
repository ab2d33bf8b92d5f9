using Tuodi.Kernel;

namespace Tuodi.Office.Rules;

/// <summary>The names of the states on an office's lists.</summary>
public static class NoticeStates
{
    /// <summary>The state of an amount.</summary>
    public static NoticeState Of(Money? amount, Money noticeAbove) =>
        amount is not { } money ? NoticeState.Open
        : money <= Money.Zero ? NoticeState.NoAmount
        : money <= noticeAbove ? NoticeState.NoNotice
        : NoticeState.Notice;

    /// <summary>The name as newer lists write it; older ones say 不通知 and 拟通知.</summary>
    public static string Name(NoticeState state, bool older = false) =>
        state switch
        {
            NoticeState.Open => "待处理",
            NoticeState.NoAmount => "无救助金额",
            NoticeState.NoNotice => older ? "不通知" : "拟通知1",
            _ => older ? "拟通知" : "拟通知2",
        };
}
