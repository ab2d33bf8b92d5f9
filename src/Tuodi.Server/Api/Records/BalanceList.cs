namespace Tuodi.Server.Api.Records;

/// <summary>What accounts have come to.</summary>
/// <param name="Items">The accounts by name.</param>
internal sealed record BalanceList(IReadOnlyList<BalanceItem> Items);
