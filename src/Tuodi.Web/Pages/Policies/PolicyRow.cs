using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Web.Pages.Policies;

/// <summary>One thing that a document says, as a row of the file that is taken out.</summary>
/// <param name="Section">The section.</param>
/// <param name="Item">What it is of, from the section down.</param>
/// <param name="Label">What it is.</param>
/// <param name="Says">What is said.</param>
/// <param name="Cite">Where it comes from, or nothing.</param>
/// <param name="Spot">Where it is written, or nothing.</param>
internal sealed record PolicyRow(string Section, string Item, string Label, string Says, Citation? Cite, Spot? Spot);
