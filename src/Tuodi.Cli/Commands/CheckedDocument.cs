using Tuodi.Policies.Checks;
using Tuodi.Policies.Documents;

namespace Tuodi.Cli.Commands;

/// <summary>A document and what the checks found in it.</summary>
/// <param name="Name">The file as the user knows it.</param>
/// <param name="Policy">The policy, or nothing where the document is refused.</param>
/// <param name="Findings">What was found.</param>
internal sealed record CheckedDocument(string Name, Policy? Policy, IReadOnlyList<Finding> Findings)
{
    public int Errors => Count(Severity.Error);

    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);
}
