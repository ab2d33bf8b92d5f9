using Tuodi.Kernel;
using Tuodi.Office.Auditing;

namespace Tuodi.Office.Workspace;

/// <summary>What the last audit found of a row (核查结论).</summary>
/// <param name="Verdict">The verdict on the visit.</param>
/// <param name="Assistance">What the policy gives of assistance, or nothing when that cannot be said.</param>
/// <param name="AssistancePaid">What the list says was paid.</param>
/// <param name="SecondRound">What the policy gives of the second round, or nothing when that cannot be said.</param>
/// <param name="SecondRoundPaid">What the list says was paid.</param>
/// <param name="Difference">What is owed; less than nothing for what is to be paid back.</param>
/// <param name="IsFirst">Whether sums over its kind of list count it here: a settlement that stands twice in lists of one kind is counted by its first row. Sums over several kinds would count it several times.</param>
/// <param name="Reason">Why, in plain words; nothing where it is right.</param>
/// <param name="Article">The article.</param>
/// <param name="Missing">The name of the missing fact.</param>
public sealed record AuditedFigures(
    Verdict Verdict,
    Money? Assistance,
    Money? AssistancePaid,
    Money? SecondRound,
    Money? SecondRoundPaid,
    Money Difference,
    bool IsFirst,
    Bilingual? Reason,
    Bilingual? Article,
    string? Missing
);
