namespace Tuodi.Server.Api.Records;

/// <summary>A source of a policy.</summary>
/// <param name="Key">The key.</param>
/// <param name="Title">The title.</param>
/// <param name="Url">Where it is published.</param>
/// <param name="Grade">How good the evidence is.</param>
internal sealed record SourceItem(string Key, TextItem Title, string? Url, string Grade);
