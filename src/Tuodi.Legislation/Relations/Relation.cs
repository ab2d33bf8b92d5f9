namespace Tuodi.Legislation.Relations;

/// <summary>A reference of a text to another by its title.</summary>
/// <param name="Kind">What it says of the other.</param>
/// <param name="Title">The title as it stands between 《 and 》.</param>
/// <param name="Number">The document number behind it, where one stands there.</param>
/// <param name="Place">The clause that says so, 正文前, or 题名 where the title does.</param>
public sealed record Relation(RelationKind Kind, string Title, string? Number, string Place);
