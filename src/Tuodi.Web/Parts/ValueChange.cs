namespace Tuodi.Web.Parts;

/// <summary>A value of something as it stands and as it would stand.</summary>
/// <param name="Name">What is valued.</param>
/// <param name="Before">As it stands, or nothing.</param>
/// <param name="After">As it would stand, or nothing.</param>
/// <param name="IsChanged">Whether the two differ; masked they may look alike.</param>
public sealed record ValueChange(string Name, string? Before, string? After, bool IsChanged);
