namespace Tuodi.Server.Api.Records;

/// <summary>Something with a key and a title.</summary>
/// <param name="Key">The key.</param>
/// <param name="Title">The title.</param>
internal sealed record KeyedItem(string Key, TextItem Title);
