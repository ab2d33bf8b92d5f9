namespace Tuodi.Policies.Documents;

/// <summary>A key that a map of a document may have.</summary>
/// <param name="Name">The key.</param>
/// <param name="Kind">What stands under it.</param>
/// <param name="Says">What it says, for editors and messages.</param>
public sealed record Key(string Name, ValueKind Kind, string Says)
{
    /// <summary>The words to choose from, for <see cref="ValueKind.Choice"/> and <see cref="ValueKind.Choices"/>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The shape below, for the shape kinds.</summary>
    public Func<Shape>? Below { get; init; }
}
