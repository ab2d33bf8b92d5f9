namespace Tuodi.Office.Rules;

/// <summary>What an office means to do about a row, by the list's own amount.</summary>
public enum NoticeState
{
    /// <summary>The list does not say the amounts (待处理).</summary>
    Open,

    /// <summary>Nothing enters assistance (无救助金额).</summary>
    NoAmount,

    /// <summary>Up to the threshold: nobody is notified (拟通知1, 不通知).</summary>
    NoNotice,

    /// <summary>Above the threshold, or kept by a rule: the person is notified (拟通知2, 拟通知).</summary>
    Notice,
}
