namespace Tuodi.Office.Enrolment.Ledger;

/// <summary>What a month's list did to a person's entry (增量形式).</summary>
public enum LedgerMark
{
    /// <summary>New on the list (新增).</summary>
    Added,

    /// <summary>Another deciding identity, or on the list again (变更).</summary>
    Changed,

    /// <summary>Not on the list any more (取消).</summary>
    Cancelled,
}
