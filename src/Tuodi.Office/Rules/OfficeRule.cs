using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Rules;

/// <summary>A rule by which an office sorts rows out before it notifies anybody (清洗规则).</summary>
public sealed record OfficeRule
{
    /// <summary>Its code in flags and logs.</summary>
    public required string Code { get; init; }

    /// <summary>What it is for.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>Whether it is on.</summary>
    public required bool IsOn { get; init; }

    /// <summary>The kinds of lists it is for; none for all.</summary>
    public IReadOnlyList<ListKind> Lists { get; init; } = [];

    /// <summary>What it does.</summary>
    public required RuleAction Action { get; init; }

    /// <summary>All of these must hold.</summary>
    public required IReadOnlyList<RuleCondition> When { get; init; }

    /// <summary>Whether it hits rows that take each other back (正负费用抵消).</summary>
    public bool IsOffsetPair { get; init; }

    /// <summary>The remark (备注) that it writes.</summary>
    public required string Remark { get; init; }

    /// <summary>Whether it is for lists of a kind.</summary>
    public bool IsFor(ListKind kind) => Lists.Count == 0 || Lists.Contains(kind);
}
