namespace Tuodi.Office.Workspace;

/// <summary>A list that leaves the office, each with its layout in <c>data/office/exports</c>.</summary>
public enum ExportKind
{
    /// <summary>附件1 医疗救助未救助排查明细: every row, with what was decided of it.</summary>
    Checked,

    /// <summary>附件2 医疗救助未报销台账: what is to be paid, with the account.</summary>
    Unpaid,

    /// <summary>附件3 医疗救助未救助通知名单: whom each township is to notify.</summary>
    Townships,

    /// <summary>附件4 应补应退排查记录: the list of payments to be made up or paid back.</summary>
    MakeUp,

    /// <summary>The payments for the bank (银行发放清单).</summary>
    Bank,
}
