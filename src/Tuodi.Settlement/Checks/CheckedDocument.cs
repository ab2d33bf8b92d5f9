using Tuodi.Policies.Checks;
using Tuodi.Policies.Documents;

namespace Tuodi.Settlement.Checks;

/// <summary>A document and what the checks found in it.</summary>
/// <param name="Name">The file as the user knows it.</param>
/// <param name="Policy">The policy, or nothing where the document is refused.</param>
/// <param name="Findings">What was found.</param>
public sealed record CheckedDocument(string Name, Policy? Policy, IReadOnlyList<Finding> Findings)
{
    /// <summary>How many findings refuse it.</summary>
    public int Errors => Count(Severity.Error);

    /// <summary>How many findings mean this for it.</summary>
    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);
}
