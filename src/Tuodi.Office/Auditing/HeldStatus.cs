using Tuodi.Policies.Documents;

namespace Tuodi.Office.Auditing;

/// <summary>Which statuses a person holds for a visit, and where that is known from.</summary>
/// <param name="Categories">The categories, those found later included; the policy decides how far they reach back.</param>
/// <param name="Since">When a category was recognised, where it does not hold on the day itself.</param>
/// <param name="Until">Its last day, likewise.</param>
/// <param name="FromList">Whether the settlement list itself is all that names the identity.</param>
/// <param name="Lacks">What is missing when no category holds: the roster of the month, or the meaning of a text.</param>
internal sealed record HeldStatus(
    IReadOnlyList<string> Categories,
    IReadOnlyDictionary<string, DateOnly> Since,
    IReadOnlyDictionary<string, DateOnly> Until,
    bool FromList,
    string? Lacks
)
{
    /// <summary>Whether some recipient category holds on the day itself.</summary>
    public bool HoldsThatDay => Categories.Any(category => category != Category.Ordinary && !Since.ContainsKey(category));

    /// <summary>No dates.</summary>
    public static IReadOnlyDictionary<string, DateOnly> NoDays { get; } = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
}
