namespace Tuodi.Web.Pages.Legislation.Map;

/// <summary>A tile of the map: a province, and the cities of the study within it.</summary>
/// <param name="Row">From 1 in the north.</param>
/// <param name="Column">From 1 in the west.</param>
/// <param name="Province">The province.</param>
/// <param name="IsCounted">Whether the study counts it.</param>
/// <param name="Cities">Its cities.</param>
public sealed record MapTile(int Row, int Column, MapPlace Province, bool IsCounted, IReadOnlyList<MapPlace> Cities);
