using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Map;

/// <summary>The map of jurisdictions.</summary>
/// <param name="Measure">The measure that is shown.</param>
/// <param name="Steps">The words of its five steps, the lowest first.</param>
/// <param name="Tiles">The tiles.</param>
/// <param name="Rows">The same as a table.</param>
/// <param name="Groups">The families to choose from, where the measure is what they pay.</param>
/// <param name="Group">The families that were chosen.</param>
public sealed record MapShown(
    string Measure,
    IReadOnlyList<string> Steps,
    IReadOnlyList<MapTile> Tiles,
    TableView Rows,
    IReadOnlyList<Choice> Groups,
    string? Group
);
