namespace Tuodi.Server.Api.Records;

/// <summary>A layer of a policy.</summary>
/// <param name="Key">The key.</param>
/// <param name="Title">The title.</param>
/// <param name="Fund">The fund that pays.</param>
/// <param name="Field">The field of the national interface that shows it.</param>
internal sealed record LayerItem(string Key, TextItem Title, string Fund, string? Field);
