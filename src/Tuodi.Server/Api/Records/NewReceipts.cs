namespace Tuodi.Server.Api.Records;

/// <summary>What the caller has taken in.</summary>
/// <param name="Area">The insured division.</param>
/// <param name="Numbers">The numbers, at most 200.</param>
internal sealed record NewReceipts(string Area, IReadOnlyList<string> Numbers);
