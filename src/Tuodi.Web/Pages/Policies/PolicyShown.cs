using Tuodi.Policies.Documents;
using Tuodi.Settlement.Sheets;
using Tuodi.Web.Parts;

namespace Tuodi.Web.Pages.Policies;

/// <summary>A policy document in words.</summary>
/// <param name="Policy">The document.</param>
/// <param name="Sections">What it says, section by section.</param>
/// <param name="Exports">Where all of it is as files.</param>
public sealed record PolicyShown(Policy Policy, IReadOnlyList<SheetNode> Sections, IReadOnlyList<Link> Exports);
