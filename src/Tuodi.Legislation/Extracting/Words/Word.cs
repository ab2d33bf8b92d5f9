namespace Tuodi.Legislation.Extracting.Words;

/// <summary>A word of the book: what it does, and what it stands for in each of its kinds.</summary>
internal sealed record Word(string Text, WordKind Kinds)
{
    /// <summary>The category of a recipient.</summary>
    public string? Category { get; init; }

    /// <summary>The kind of help.</summary>
    public string? Method { get; init; }

    public StandardMeasure? Measure { get; init; }

    public CueScope? Scope { get; init; }

    /// <summary>One word with all that both do.</summary>
    public Word And(Word other) =>
        this with
        {
            Kinds = Kinds | other.Kinds,
            Category = Category ?? other.Category,
            Method = Method ?? other.Method,
            Measure = Measure ?? other.Measure,
            Scope = Scope ?? other.Scope,
        };
}
