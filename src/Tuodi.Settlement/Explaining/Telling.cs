using Tuodi.Kernel;
using Tuodi.Settlement.Results;
using Tuodi.Settlement.Tracing;

namespace Tuodi.Settlement.Explaining;

/// <summary>What the writers of a statement share: the settled visit, the language, and the words for its policy.</summary>
internal sealed class Telling(SettledVisit settled, Language language, bool full)
{
    public SettledVisit Settled => settled;

    public Language Language => language;

    /// <summary>Whether what did not decide is told too.</summary>
    public bool IsFull => full;

    public Wording Words { get; } = new(language);

    public TermWords Terms { get; } = new(settled.Rulebook.Policy, language);

    public ConditionText Conditions { get; } = new(settled.Rulebook.Policy, language);

    /// <summary>The arithmetic of amounts as they stood before a layer.</summary>
    public TermSum Sums(LayerResult result) => new(this, Replay.Before(settled, result));
}
