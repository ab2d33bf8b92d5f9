using Tuodi.Comparison.Conformity;
using Tuodi.Kernel;

namespace Tuodi.Web.Pages.Legislation.Conformity;

/// <summary>How one rule of a place stands to one of the nation.</summary>
/// <param name="Division">The division.</param>
/// <param name="Name">The name of the place.</param>
/// <param name="Verdict">How it stands.</param>
internal sealed record ConformityRow(string Division, Bilingual Name, ConformityFinding Verdict);
