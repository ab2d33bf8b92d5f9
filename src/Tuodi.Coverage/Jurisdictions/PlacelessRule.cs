namespace Tuodi.Coverage.Jurisdictions;

/// <summary>A rule that a source tells without a place: its document is found by no division.</summary>
/// <param name="Told">Under what the collection files it.</param>
/// <param name="Document">Its document, relative to the folder of policies.</param>
public sealed record PlacelessRule(string Told, string Document);
