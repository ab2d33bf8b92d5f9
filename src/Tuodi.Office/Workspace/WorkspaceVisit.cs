using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Workspace;

/// <summary>A row of a settlement list with all that the workspace knows of it.</summary>
public sealed record WorkspaceVisit
{
    /// <summary>Its number in the workspace.</summary>
    public required long Id { get; init; }

    /// <summary>Every column of the list, as it was imported last.</summary>
    public required SettlementRow Row { get; init; }

    /// <summary>The clearing month (清算期), <c>202506</c>.</summary>
    public required string Period { get; init; }

    /// <summary>Whether a roster of the month names the person (匹配).</summary>
    public required bool IsMatched { get; init; }

    /// <summary>The name by the roster.</summary>
    public string? RosterName { get; init; }

    /// <summary>Township by the roster, as written there (镇街); a row without one is nobody's to distribute.</summary>
    public string? Town { get; init; }

    /// <summary>Village by the roster (村社).</summary>
    public string? Village { get; init; }

    /// <summary>The identities by the roster, all of them (身份).</summary>
    public string? Identity { get; init; }

    /// <summary>How far it has come; nothing for rows of lists that no notice is given of.</summary>
    public VisitState? State { get; init; }

    /// <summary>Whether the rules exclude it.</summary>
    public required bool IsExcludedByRule { get; init; }

    /// <summary>Whether a person excluded it.</summary>
    public required bool IsExcludedByPerson { get; init; }

    /// <summary>The rule that hit.</summary>
    public string? RuleCode { get; init; }

    /// <summary>The remark (备注): the person's, or else the rule's.</summary>
    public string? Remark { get; init; }

    /// <summary>When it was handed to the township.</summary>
    public DateTimeOffset? DistributedAt { get; init; }

    /// <summary>When the township confirmed it.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>When the person was notified.</summary>
    public DateTimeOffset? NotifiedAt { get; init; }

    /// <summary>When it was marked as paid.</summary>
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>Where the person is paid.</summary>
    public PayAccount? Account { get; init; }

    /// <summary>What the last audit found.</summary>
    public AuditedFigures? Audit { get; init; }

    /// <summary>The running number in the list (序号).</summary>
    public string? Number => Row.Number;

    /// <summary>The person's name: the list's, or where that is blank the roster's.</summary>
    public string? Name => Row.Name ?? RosterName;

    /// <summary>Whether it is excluded (已剔除), by rule or person.</summary>
    public bool IsExcluded => IsExcludedByRule || IsExcludedByPerson;

    /// <summary>Whether it is marked as paid (已报销).</summary>
    public bool IsPaid => PaidAt is not null;

    /// <summary>What enters assistance by the list (进入报销金额).</summary>
    public Money? EntersAssistance => ListArithmetic.Base(Row);
}
