using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>A line of the table of major diseases (重大疾病编码库).</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="Code">The code, in upper case.</param>
/// <param name="Name">The disease's name.</param>
/// <param name="IsOn">Whether the entry is in use.</param>
public sealed record MajorDiseaseRow(Spot Spot, string Code, string? Name, bool IsOn);
