using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Exports;

/// <summary>A settlement of the month with what the office has made of it: all that the lists that leave the office can say.</summary>
public sealed record ExportRow
{
    /// <summary>The settlement as the office's list tells it: number, person, visit, amounts.</summary>
    public required SettlementRow Settlement { get; init; }

    /// <summary>The person's name where the list does not say it.</summary>
    public string? Name { get; init; }

    /// <summary>Township by the roster; the list's own stands in for it.</summary>
    public string? Town { get; init; }

    /// <summary>Village or community by the roster; the list's own stands in for it.</summary>
    public string? Village { get; init; }

    /// <summary>The identity by the roster (优先身份); the list's own stands in for it.</summary>
    public string? Identity { get; init; }

    /// <summary>Whether a roster names the person (已匹配).</summary>
    public bool IsMatched { get; init; }

    /// <summary>How far the office has come, in its own word: 待处理, 无救助金额, 拟通知1, 拟通知2, 已下放, 已接收, 已通知.</summary>
    public string? State { get; init; }

    /// <summary>Whether the office's rules exclude it (已剔除).</summary>
    public bool IsExcluded { get; init; }

    /// <summary>Whether it is marked as paid (已报销).</summary>
    public bool IsPaid { get; init; }

    /// <summary>The remark (备注), of a rule or of a clerk.</summary>
    public string? Remark { get; init; }

    /// <summary>Where to pay; the list's own account stands in for it.</summary>
    public BankAccount? Account { get; init; }

    /// <summary>What is to be paid (金额), by the audit; the engine's figure, never formed here.</summary>
    public Money? Payment { get; init; }

    /// <summary>From what it is paid (支付来源标志).</summary>
    public string? PaymentSource { get; init; }
}
