using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Tells what is paid towards the premium (资助参保).</summary>
internal sealed class SubsidyRule(Segment segment, Situation situation)
{
    /// <summary>Whether a number is paid towards the premium.</summary>
    /// <param name="index">Its place.</param>
    /// <param name="isOfMeasure">Whether the words before it name a cap, deductible or ratio.</param>
    public bool Is(int index, bool isOfMeasure) =>
        (
            situation.IsAboutPremiums
            || segment.Has(WordKind.Premium)
            || segment.Tokens.Any(t => t.Word?.Method == "subsidised_insurance" || IsPremiumOfPerson(t))
        ) && segment.HasInChunk(index, WordKind.Subsidise)
        || IsSubsidisedAlone(index)
        || IsBorneByAssistance(index)
        || (situation.IsAboutPremiums && !isOfMeasure);

    /// <summary>个人应缴的100元由医疗救助资金负担80元.</summary>
    private bool IsBorneByAssistance(int index) =>
        segment.Has(WordKind.Premium)
        && segment.Before(index) is { } before
        && before.Is(WordKind.Share)
        && before.End == segment.Tokens[index].Start
        && segment.NamesAssistanceBefore(index);

    /// <summary>个人缴纳30元，财政资助320元: what a person pays in is the premium.</summary>
    private static bool IsPremiumOfPerson(Token token) =>
        token.Is(WordKind.PersonPays) && token.Text.Contains('缴', StringComparison.Ordinal);

    /// <summary>低保对象给予80%资助, 资助200元: what is 资助 without a word of care is the premium.</summary>
    private bool IsSubsidisedAlone(int index) =>
        (
            situation.Scope == CueScope.Assistance
            || (situation.Scope is null && segment.Sentence.Words.Contains("参保", StringComparison.Ordinal))
        )
        && !segment.Has(WordKind.WeakMethod | WordKind.StrongMethod)
        && (
            segment.After(index) is { } after && IsHelpWithPremium(after) && after.Start - segment.Tokens[index].End <= 3
            || segment.Before(index) is { } before && IsHelpWithPremium(before) && segment.Tokens[index].Start == before.End
        );

    private static bool IsHelpWithPremium(Token token) =>
        token.Is(WordKind.Subsidise) && token.Text.Contains("资助", StringComparison.Ordinal);
}
