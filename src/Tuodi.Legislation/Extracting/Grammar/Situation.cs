using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>What a clause need not repeat because a heading, a lead or the sentence before has said it.</summary>
internal sealed record Situation
{
    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    /// <summary>The kinds of help that the last sentence spoke of.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>The kinds of help that an earlier part of the sentence named as such (对重特大疾病救助，…；…); they go before the heading.</summary>
    public IReadOnlyList<string> SentenceMethods { get; init; } = [];

    /// <summary>The kinds of help that a heading announced; they go before the care that a sentence names.</summary>
    public IReadOnlyList<string> HeadingMethods { get; init; } = [];

    public StandardMeasure? Measure { get; init; }

    /// <summary>Whether the measure was said as a share of an income (人均可支配收入的10%), so that a share alone goes on with it.</summary>
    public bool IsOfIncome { get; init; }

    /// <summary>Whom the items below a lead list, where the lead itself sets the standard (下列人员按70%救助：).</summary>
    public IReadOnlyList<Recipient> Listed { get; init; } = [];

    /// <summary>Whether an item beside this one gives an upper edge, so that a lower edge here begins a band and is no deductible.</summary>
    public bool IsOfBands { get; init; }

    /// <summary>Whether the sentence before was about premiums; 其中 goes on with it.</summary>
    public bool WasAboutPremiums { get; init; }

    /// <summary>Everybody whom the sentence has named so far.</summary>
    public IReadOnlyList<Recipient> Spoken { get; init; } = [];

    /// <summary>All recipients, where the sentence began with them.</summary>
    public Recipient? Topic { get; init; }

    /// <summary>Whether the sentence has set a cap already.</summary>
    public bool HasCap { get; init; }

    /// <summary>Whether the insurance that was spoken of is that for critical illness (大病保险).</summary>
    public bool IsOfCriticalIllness { get; init; }

    public CueScope? Scope { get; init; }

    /// <summary>Whether the title, a heading or the sentence speaks of care, illness or insurance; in a text on other matters a number elsewhere is none of medical assistance.</summary>
    public bool IsOfCare { get; init; }

    /// <summary>Under a heading on subsidised premiums.</summary>
    public bool IsAboutPremiums { get; init; }

    /// <summary>Where what is watched or who is recognised is defined, not what is paid.</summary>
    public bool IsAboutRecognition { get; init; }
}
