using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;

namespace Tuodi.Policies.Checks;

/// <summary>The values that a row gives persons of a category, held against a bound.</summary>
/// <param name="Bound">The bound.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Row">The row.</param>
/// <param name="Category">The category, by its number.</param>
/// <param name="Test">What of the bound was asked.</param>
/// <param name="Element">What was compared: rate, deductible or cap.</param>
/// <param name="Day">The day whose values were compared.</param>
/// <param name="Holds">Whether the bound is kept, or nothing when that is not known.</param>
/// <param name="IsAbove">Where it is not kept: whether the value lies above what is allowed.</param>
/// <param name="Value">The value that decided, in words.</param>
/// <param name="Lacks">What is not known.</param>
public sealed record BoundReading(
    Bound Bound,
    Layer Layer,
    Row Row,
    int Category,
    BoundTest Test,
    BoundElement Element,
    DateOnly Day,
    bool? Holds,
    bool IsAbove,
    Bilingual Value,
    IReadOnlyList<string> Lacks
);
