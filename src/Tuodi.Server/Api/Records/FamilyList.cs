namespace Tuodi.Server.Api.Records;

/// <summary>A person's household.</summary>
/// <param name="Household">Its number, or null where the register knows of none.</param>
/// <param name="KnownAt">The instant whose knowledge is told, or null for now.</param>
/// <param name="Year">The year of the sums.</param>
/// <param name="Members">Its members whom the reader sees, the head first.</param>
internal sealed record FamilyList(string? Household, DateTimeOffset? KnownAt, int Year, IReadOnlyList<FamilyItem> Members);
