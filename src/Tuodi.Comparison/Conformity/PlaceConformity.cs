using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Comparison.Conformity;

/// <summary>A place held against the national rule of a day.</summary>
/// <param name="Division">The division.</param>
/// <param name="Title">The title of its document.</param>
/// <param name="File">The file of its document; nothing where none is in force.</param>
/// <param name="Verdicts">Rule by rule, also what is kept and what is not known.</param>
public sealed record PlaceConformity(string Division, Bilingual Title, string? File, IReadOnlyList<ConformityFinding> Verdicts)
{
    /// <summary>How much of its text was read; nothing where no document is in force.</summary>
    public TextRead? Text { get; init; }

    /// <summary>The findings.</summary>
    public IEnumerable<ConformityFinding> Findings => Verdicts.Where(verdict => verdict.IsFinding);
}
