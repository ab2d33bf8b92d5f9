using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>The texts that were searched for.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Models">The legislative models to choose from.</param>
/// <param name="Hierarchies">The hierarchies to choose from.</param>
/// <param name="Years">The years of issue to choose from.</param>
/// <param name="IsEmpty">Whether the register holds nothing at all.</param>
public sealed record TextsFound(
    TableView Found,
    IReadOnlyList<string> Models,
    IReadOnlyList<string> Hierarchies,
    IReadOnlyList<string> Years,
    bool IsEmpty
);
