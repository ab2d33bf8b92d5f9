using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Coverage.Elements;

/// <summary>What one place of a document says of an element, in words.</summary>
/// <param name="Who">To whom and when.</param>
/// <param name="Says">What it says, or why it is not known.</param>
/// <param name="Status">Whether it is known, in part, or not.</param>
/// <param name="Cite">The article; nothing where nothing is known.</param>
/// <param name="Spot">Where it is written.</param>
public sealed record Clause(string Who, string Says, ElementStatus Status, Citation? Cite, Spot Spot)
{
    /// <summary>The division whose document it is.</summary>
    public string Division { get; init; } = string.Empty;
}
