namespace Tuodi.Server.Api.Records;

/// <summary>What a person's years have come to.</summary>
/// <param name="Items">The years, oldest first.</param>
internal sealed record YearList(IReadOnlyList<YearItem> Items);
