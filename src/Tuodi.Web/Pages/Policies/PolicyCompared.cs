using Tuodi.Policies.Documents;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Policies;

/// <summary>Two documents side by side.</summary>
/// <param name="Choices">The documents to choose from.</param>
/// <param name="First">The first, or nothing before one is chosen.</param>
/// <param name="Second">The second, or nothing.</param>
/// <param name="Lines">What they say, or nothing before both are chosen.</param>
public sealed record PolicyCompared(IReadOnlyList<Choice> Choices, Policy? First, Policy? Second, TableView? Lines);
