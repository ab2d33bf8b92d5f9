namespace Tuodi.Settlement.Facts;

/// <summary>A settlement that cannot be worked out because something is not known; it is refused by name, never guessed.</summary>
public sealed class MissingFactException(string name, string remedy) : Exception($"`{name}` is not known. {remedy}")
{
    /// <summary>What is missing.</summary>
    public string Name { get; } = name;

    /// <summary>How to supply it.</summary>
    public string Remedy { get; } = remedy;
}
