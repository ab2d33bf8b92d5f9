namespace Tuodi.Web.Pages.Legislation.Map;

/// <summary>A place on the map.</summary>
/// <param name="Division">Its division.</param>
/// <param name="Name">Its name, short.</param>
/// <param name="Region">Its region, or nothing where the study does not count it.</param>
/// <param name="Value">What the measure says of it; nothing where it is not known.</param>
public sealed record MapPlace(string Division, string Name, string? Region, MapValue? Value);
