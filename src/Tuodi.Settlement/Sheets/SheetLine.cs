using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Settlement.Sheets;

/// <summary>One thing that documents say, and what each of them says.</summary>
/// <param name="Path">What it is, from the section down.</param>
/// <param name="Says">What each document says, in their order; nothing where it does not speak of it.</param>
/// <param name="Spots">Where each says it.</param>
/// <param name="Cites">Where each has it from.</param>
public sealed record SheetLine(
    IReadOnlyList<string> Path,
    IReadOnlyList<string?> Says,
    IReadOnlyList<Spot?> Spots,
    IReadOnlyList<Citation?> Cites
)
{
    /// <summary>Whether not all of them say the same.</summary>
    public bool IsDifferent { get; } = Says.Distinct(StringComparer.Ordinal).Skip(1).Any();
}
