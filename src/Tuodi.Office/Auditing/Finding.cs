using Tuodi.Policies.Documents;

namespace Tuodi.Office.Auditing;

/// <summary>A payment that is not right, or of which nothing can be said (核查发现).</summary>
/// <param name="Person">The person.</param>
/// <param name="Visit">The visit.</param>
/// <param name="Column">The column of payments.</param>
/// <param name="Reasons">Why, in plain words; the first one weighs most.</param>
/// <param name="Article">The article of the row that decided, where one did.</param>
/// <param name="Missing">The name of the missing fact, where something is missing.</param>
public sealed record Finding(
    AuditedPerson Person,
    AuditedVisit Visit,
    PaidColumn Column,
    IReadOnlyList<Reason> Reasons,
    Citation? Article,
    string? Missing
)
{
    /// <summary>The figures and the verdict.</summary>
    public AuditedLayer Figures => Visit[Column];
}
