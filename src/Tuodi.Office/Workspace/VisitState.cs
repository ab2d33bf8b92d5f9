namespace Tuodi.Office.Workspace;

/// <summary>How far a row of the list of settlements without assistance has come (状态). The first four follow from the amount and the rules.</summary>
public enum VisitState
{
    /// <summary>The list does not say the amounts (待处理).</summary>
    Pending,

    /// <summary>Nothing enters assistance (无救助金额).</summary>
    NoAmount,

    /// <summary>Up to the threshold: nobody is notified (拟通知1).</summary>
    NoNotice,

    /// <summary>The person is to be notified (拟通知2).</summary>
    ToNotify,

    /// <summary>Handed to the township (已下放).</summary>
    Distributed,

    /// <summary>The township has it (已接收).</summary>
    Received,

    /// <summary>The person is notified (已通知).</summary>
    Notified,
}
