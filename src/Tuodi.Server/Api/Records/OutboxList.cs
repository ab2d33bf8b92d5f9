namespace Tuodi.Server.Api.Records;

/// <summary>What the caller has not taken in yet, by number.</summary>
/// <param name="Items">The rows.</param>
/// <param name="More">Whether there are more after the last.</param>
internal sealed record OutboxList(IReadOnlyList<OutboxItem> Items, bool More);
