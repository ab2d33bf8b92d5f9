namespace Tuodi.Storage.Databases;

/// <summary>A table as a script makes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsSpread">Whether its rows are spread by the insured division; else all of it is known everywhere.</param>
/// <param name="Text">The statement that makes it.</param>
public sealed record SchemaTable(string Name, bool IsSpread, string Text);
