using Tuodi.Policies.Documents;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Policies;

/// <summary>What the checks found in a document.</summary>
/// <param name="Policy">The document.</param>
/// <param name="Found">What was found.</param>
public sealed record FindingsShown(Policy Policy, TableView Found);
