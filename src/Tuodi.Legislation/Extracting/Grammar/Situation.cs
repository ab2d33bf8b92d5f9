using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>What a clause need not repeat because a heading, a lead or the sentence before has said it.</summary>
internal sealed record Situation
{
    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    /// <summary>The kinds of help that the last sentence spoke of.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>The kinds of help that a heading announced; they go before the care that a sentence names.</summary>
    public IReadOnlyList<string> HeadingMethods { get; init; } = [];

    public StandardMeasure? Measure { get; init; }

    public CueScope? Scope { get; init; }

    /// <summary>Under a heading on subsidised premiums.</summary>
    public bool IsAboutPremiums { get; init; }

    /// <summary>Where what is watched or who is recognised is defined, not what is paid.</summary>
    public bool IsAboutRecognition { get; init; }
}
