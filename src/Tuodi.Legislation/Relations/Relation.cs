namespace Tuodi.Legislation.Relations;

/// <summary>A reference of a text to another by its title.</summary>
/// <param name="Kind">What it says of the other.</param>
/// <param name="Title">The title as it stands between 《 and 》.</param>
/// <param name="Number">The document number behind it, where one stands there.</param>
/// <param name="Place">The clause that says so, or 正文前.</param>
public sealed record Relation(RelationKind Kind, string Title, string? Number, string Place);
