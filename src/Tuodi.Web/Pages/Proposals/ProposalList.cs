using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Proposals;

/// <summary>The proposals that were searched for.</summary>
/// <param name="Found">What was found.</param>
public sealed record ProposalList(TableView Found);
