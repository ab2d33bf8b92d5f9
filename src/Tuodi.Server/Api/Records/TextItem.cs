namespace Tuodi.Server.Api.Records;

/// <summary>A text in two languages; one may be missing.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
internal sealed record TextItem(string? Zh, string? En);
