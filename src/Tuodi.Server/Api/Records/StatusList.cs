namespace Tuodi.Server.Api.Records;

/// <summary>A person's status periods as known at an instant.</summary>
/// <param name="KnownAt">The instant whose knowledge is told, or null for now.</param>
/// <param name="Items">The periods.</param>
internal sealed record StatusList(DateTimeOffset? KnownAt, IReadOnlyList<StatusItem> Items);
