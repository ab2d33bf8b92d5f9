namespace Tuodi.Server.Api.Records;

/// <summary>A page of rows.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">Where the next page is, or null on the last.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
