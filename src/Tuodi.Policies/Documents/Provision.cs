using Tuodi.Kernel;

namespace Tuodi.Policies.Documents;

/// <summary>A rule that is kept and shown with its citation but does not change what a visit is paid.</summary>
/// <param name="Section">The section: implied, criteria, handling, raising, warnings, emergency.</param>
/// <param name="Values">What it says, key by key.</param>
/// <param name="Cite">Where it comes from.</param>
/// <param name="Spot">Where it is written.</param>
public sealed record Provision(string Section, IReadOnlyList<KeyValuePair<string, string>> Values, Citation Cite, Spot Spot);
