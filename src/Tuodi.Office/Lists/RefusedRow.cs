using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>A row that was not taken, and why.</summary>
/// <param name="Spot">File, line and column.</param>
/// <param name="Heading">The column's heading as written.</param>
/// <param name="Found">What stands in the cell.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record RefusedRow(Spot Spot, string Heading, string Found, Bilingual Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Spot} {Heading} `{Found}`: {Reason.In(Language.English)}";
}
