using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>A line of the table of institutions (医药机构).</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="Name">The institution's name.</param>
/// <param name="Code">Its code.</param>
/// <param name="Level">Its level as written (三级甲等).</param>
/// <param name="Division">Its division, as a name or a code.</param>
/// <param name="Class">Its class as written.</param>
public sealed record InstitutionRow(Spot Spot, string? Name, string? Code, string? Level, string? Division, string? Class);
