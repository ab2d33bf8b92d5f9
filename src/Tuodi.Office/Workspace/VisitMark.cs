namespace Tuodi.Office.Workspace;

/// <summary>A step that people take with a row.</summary>
public enum VisitMark
{
    /// <summary>Handing it to the township (下放).</summary>
    Distribute,

    /// <summary>The township confirming that it has it (接收).</summary>
    Receive,

    /// <summary>Notifying the person (通知).</summary>
    Notify,

    /// <summary>Saying where the person is paid (录入账户).</summary>
    Account,

    /// <summary>Marking what was paid outside the tool (报销).</summary>
    Pay,

    /// <summary>A person excluding the row, whatever the rules say (人工剔除).</summary>
    Exclude,
}
