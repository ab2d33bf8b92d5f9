namespace Tuodi.Settlement.Facts;

/// <summary>A settlement that cannot be worked out because something is not known; it is refused by name, never guessed.</summary>
/// <param name="name">What is missing.</param>
/// <param name="remedy">How to supply it.</param>
/// <param name="wrong">What is wrong, where it is not that something is not known.</param>
public sealed class MissingFactException(string name, string remedy, string? wrong = null)
    : Exception($"{wrong ?? $"`{name}` is not known"}. {remedy}")
{
    /// <summary>What is missing.</summary>
    public string Name { get; } = name;

    /// <summary>How to supply it.</summary>
    public string Remedy { get; } = remedy;
}
