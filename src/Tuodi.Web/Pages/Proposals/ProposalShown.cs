using Tuodi.Policies.Documents;
using Tuodi.Storage.Rows;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Proposals;

/// <summary>A proposal with what it changes.</summary>
/// <param name="Row">The proposal.</param>
/// <param name="IsWithdrawn">Whether what it put into force was taken out again.</param>
/// <param name="Day">The day on which both documents are looked at.</param>
/// <param name="Before">What holds without it, or nothing.</param>
/// <param name="After">What holds with it, or nothing.</param>
/// <param name="Later">Documents of the same place that begin later and hold from then on.</param>
/// <param name="Edition">How many decisions on policies had been approved when this was looked at.</param>
/// <param name="Table">The table of the page, or nothing where it has none.</param>
public sealed record ProposalShown(
    PolicyProposalRow Row,
    bool IsWithdrawn,
    DateOnly Day,
    Policy? Before,
    Policy? After,
    IReadOnlyList<Policy> Later,
    long Edition,
    TableView? Table
)
{
    /// <summary>Whether the document can no longer be read.</summary>
    public bool IsUnreadable => (Row.Kind == ProposalKind.Activate ? After : Before) is null;
}
