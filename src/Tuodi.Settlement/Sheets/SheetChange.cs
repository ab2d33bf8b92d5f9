using Tuodi.Kernel;

namespace Tuodi.Settlement.Sheets;

/// <summary>A difference between two documents.</summary>
/// <param name="Path">What differs, from the section down.</param>
/// <param name="From">What the first says, or nothing when it does not speak of it.</param>
/// <param name="To">What the second says, or nothing.</param>
/// <param name="FromSpot">Where the first says it.</param>
/// <param name="ToSpot">Where the second says it.</param>
public sealed record SheetChange(IReadOnlyList<string> Path, string? From, string? To, Spot? FromSpot, Spot? ToSpot);
