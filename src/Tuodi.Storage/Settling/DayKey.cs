namespace Tuodi.Storage.Settling;

/// <summary>What the rules of a day are known by.</summary>
/// <param name="Name">The division, or the hash of the policy.</param>
/// <param name="Day">The day.</param>
internal sealed record DayKey(string Name, DateOnly Day);
