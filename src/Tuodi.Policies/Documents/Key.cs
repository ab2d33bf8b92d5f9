namespace Tuodi.Policies.Documents;

/// <summary>A key that a map of a document may have.</summary>
/// <param name="Name">The key.</param>
/// <param name="Kind">What stands under it.</param>
/// <param name="Says">What it says, for editors and messages.</param>
public sealed record Key(string Name, ValueKind Kind, string Says)
{
    /// <summary>The words to choose from, for <see cref="ValueKind.Choice"/> and <see cref="ValueKind.Choices"/>; of a map of shapes, what may stand instead of one.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether a map cannot do without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What the text must look like, as a regular expression; of a map, what its names must look like.</summary>
    public string? Pattern { get; init; }

    /// <summary>What stands under each name, for <see cref="ValueKind.Values"/>; anything when not said.</summary>
    public ValueKind? Each { get; init; }

    /// <summary>The shape below, for the shape kinds.</summary>
    public Func<Shape>? Below { get; init; }
}
