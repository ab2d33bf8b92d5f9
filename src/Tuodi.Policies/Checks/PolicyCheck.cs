using Tuodi.Policies.Documents;

namespace Tuodi.Policies.Checks;

/// <summary>The checks that every document passes when it is loaded; each is decided exactly, by looking at all that its conditions can tell apart.</summary>
public static class PolicyCheck
{
    /// <summary>What is found, in the order of the document.</summary>
    public static IReadOnlyList<Finding> Of(Policy policy)
    {
        var findings = new List<Finding>();
        foreach (var layer in policy.Layers.Where(layer => layer.Unknown is null))
        {
            findings.AddRange(TableCheck.Of(policy, layer));
            findings.AddRange(CaseCheck.Of(policy, layer));
        }

        foreach (var premium in policy.Premiums)
        {
            findings.AddRange(PremiumCheck.Of(policy, premium));
        }

        findings.AddRange(BoundCheck.Of(policy));
        // What a parent document leaves open is told of the parent; an error counts wherever it is written.
        return [.. findings.Where(finding => finding.Severity == Severity.Error || finding.Spot.File == policy.Files[^1])];
    }
}
