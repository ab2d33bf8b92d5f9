using Tuodi.Storage.Rows;

namespace Tuodi.Web.Pages.Proposals;

/// <summary>A proposed document as it was written.</summary>
/// <param name="Row">The proposal.</param>
/// <param name="Text">What was written.</param>
public sealed record ProposalText(PolicyProposalRow Row, string Text);
