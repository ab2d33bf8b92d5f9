using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>A line of the list of deaths (死亡人员名单).</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="PersonId">The identity number.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Died">The day of death.</param>
public sealed record DeathRow(Spot Spot, string PersonId, string? Name, DateOnly? Died);
