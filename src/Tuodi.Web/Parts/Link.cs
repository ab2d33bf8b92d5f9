namespace Tuodi.Web.Parts;

/// <summary>Where a text leads.</summary>
/// <param name="Path">The address.</param>
/// <param name="Text">The text.</param>
public sealed record Link(string Path, string Text)
{
    /// <summary>Whether its text is the same in any language: an id, a host.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Its text, as exports have it.</summary>
    public override string ToString() => Text;
}
