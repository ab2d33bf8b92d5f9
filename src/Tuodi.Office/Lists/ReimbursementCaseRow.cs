using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>A reimbursement by hand that was accepted (受理记录): several visits of one person, paid to one account.</summary>
public sealed record ReimbursementCaseRow
{
    /// <summary>Where it stands.</summary>
    public required Spot Spot { get; init; }

    /// <summary>Its id, by which its visits name it.</summary>
    public required string Id { get; init; }

    /// <summary>The identity number.</summary>
    public required string PersonId { get; init; }

    /// <summary>The person's name.</summary>
    public string? Name { get; init; }

    /// <summary>The account that it is paid to.</summary>
    public required BankAccount Account { get; init; }

    /// <summary>All bills together.</summary>
    public Money? Total { get; init; }

    /// <summary>In policy scope.</summary>
    public Money? InPolicy { get; init; }

    /// <summary>Paid by basic insurance (统筹).</summary>
    public Money? Basic { get; init; }

    /// <summary>Paid by the large-amount supplement (大额).</summary>
    public Money? LargeAmount { get; init; }

    /// <summary>Paid by critical illness insurance (重疾).</summary>
    public Money? CriticalIllness { get; init; }

    /// <summary>Its state as written (未申请, 已受理, 作废).</summary>
    public string? Status { get; init; }

    /// <summary>When it was made.</summary>
    public DateOnly? Created { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateOnly? Updated { get; init; }
}
