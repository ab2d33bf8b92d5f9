namespace Tuodi.Server.Api.Records;

/// <summary>Whom to search for; it stands in a body, since addresses are written to logs.</summary>
/// <param name="Number">The person's number.</param>
/// <param name="Certificate">The number of the person's document.</param>
/// <param name="Name">The whole name.</param>
internal sealed record PersonSearch(string? Number = null, string? Certificate = null, string? Name = null);
