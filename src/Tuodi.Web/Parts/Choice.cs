namespace Tuodi.Web.Parts;

/// <summary>A value to choose.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What the reader sees.</param>
/// <param name="Hint">What it means, where the text does not say it all.</param>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    /// <summary>The group it stands in, where a list is long; those of one group stand together.</summary>
    public string? Group { get; init; }
}
