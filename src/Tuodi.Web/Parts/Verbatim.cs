namespace Tuodi.Web.Parts;

/// <summary>What stands as it is in any language: an id, a user, a file, a place in a file.</summary>
/// <param name="Text">It.</param>
public sealed record Verbatim(string Text)
{
    /// <summary>The text, as exports have it.</summary>
    public override string ToString() => Text;
}
