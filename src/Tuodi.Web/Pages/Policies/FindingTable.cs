using Tuodi.Policies.Checks;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Policies;

/// <summary>What the checks found, row by row, the gravest first.</summary>
internal static class FindingTable
{
    public static ListedTable<Finding> Of(PageCall call) =>
        new()
        {
            Name = "findings",
            Columns =
            [
                new("severity", "policies.severity", finding => Severity(call.W, finding.Severity)),
                new("wrong", "policies.found", finding => finding.Wrong),
                new("example", "policies.example", finding => finding.Example),
                new("remedy", "policies.remedy", finding => finding.Remedy),
                new("where", "policies.written", finding => new Verbatim(PolicyAddress.Short(finding.Spot))),
            ],
        };

    public static IReadOnlyList<Finding> Sorted(IReadOnlyList<Finding> findings) =>
        [.. findings.OrderBy(finding => finding.Severity).ThenBy(finding => finding.Spot.File).ThenBy(finding => finding.Spot.Line)];

    private static State Severity(Words words, Severity severity) =>
        severity switch
        {
            Tuodi.Policies.Checks.Severity.Error => new(words["policies.severity-error"], Tone.Bad),
            Tuodi.Policies.Checks.Severity.Warning => new(words["policies.severity-warning"], Tone.Warning),
            _ => new(words["policies.severity-information"]),
        };
}
