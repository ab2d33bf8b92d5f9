using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Decides to which system a number belongs.</summary>
internal sealed class ScopeRule(Segment segment, Situation situation)
{
    private const int Near = 8;

    /// <summary>Whether the insurance that was spoken of last, here or before, is that for critical illness.</summary>
    public bool IsOfCriticalIllness => IsOfCriticalIllnessAt(segment.Tokens.Count);

    /// <summary>Whether it is at a token.</summary>
    public bool IsOfCriticalIllnessAt(int index) =>
        segment.Tokens.Take(index).LastOrDefault(token => token.Word?.Scope == CueScope.Insurance && !token.IsMasked) is { } cue
            ? cue.Text.Contains("大病", StringComparison.Ordinal) || (cue.Is(WordKind.Give) && situation.IsOfCriticalIllness)
            : situation.IsOfCriticalIllness;

    /// <summary>The system, or nothing where the number is no standard of health care.</summary>
    public StandardScope? Of(int index, Meaning meaning, IReadOnlyList<Recipient> recipients)
    {
        var tokens = segment.Tokens;
        var namesAssistance =
            tokens[meaning.From].Text.Contains("救助", StringComparison.Ordinal) && tokens[meaning.From].Is(WordKind.Measure);
        if (
            situation.Scope == CueScope.Commercial
            || (!situation.IsOfCare && meaning.Measure != StandardMeasure.Threshold)
            || (!namesAssistance && IsOfLiving(index))
        )
        {
            return null;
        }

        if (meaning.Measure == StandardMeasure.Threshold)
        {
            return segment.HasScope(CueScope.Monitoring) || situation.Scope == CueScope.Monitoring
                ? StandardScope.Monitoring
                : StandardScope.Eligibility;
        }

        if (IsFeeReduction(index))
        {
            return StandardScope.FeeReduction;
        }

        if (meaning.Measure == StandardMeasure.Subsidy)
        {
            return OfSubsidy(recipients);
        }

        return namesAssistance || IsGivenAsAssistance(index) || segment.IsPaidByCivilAffairs
            ? StandardScope.Assistance
            : OfCues(index, meaning, recipients);
    }

    /// <summary>What is said of living costs up to the comma behind the number; what follows it is another matter.</summary>
    private bool IsOfLiving(int index) =>
        segment.Tokens.Take(segment.ChunkEnd(index)).Any(token => token.Word?.Scope == CueScope.Living && !token.IsMasked);

    private StandardScope? OfCues(int index, Meaning meaning, IReadOnlyList<Recipient> recipients) =>
        CueAt(index) switch
        {
            CueScope.Assistance => StandardScope.Assistance,
            CueScope.Insurance => recipients.Any(recipient => recipient.IsPoor)
            && (meaning.Change != StandardChange.Level || IsWaived(meaning) || recipients.All(recipient => recipient.IsPoor))
                ? StandardScope.InsuranceTilt
                : StandardScope.Insurance,
            _ => null,
        };

    private static bool IsWaived(Meaning meaning) =>
        meaning.Value is null or 0 || meaning.Measure == StandardMeasure.Deductible && meaning.Unit == StandardUnit.Percent;

    /// <summary>A premium of the poor is paid by assistance; a subsidy for everybody is how insurance is financed.</summary>
    private StandardScope? OfSubsidy(IReadOnlyList<Recipient> recipients) =>
        segment.HasScope(CueScope.Commercial) && !segment.HasScope(CueScope.Insurance) ? null
        : segment.Tokens.Any(token => token.Text == "财政补助标准")
        || (
            !recipients.Any(recipient => recipient.IsPoor || recipient.IsEveryone && recipient.Name.Length > 0)
            && situation.Scope == CueScope.Insurance
        )
            ? StandardScope.Insurance
        : StandardScope.Assistance;

    private bool IsFeeReduction(int index) =>
        Enumerable
            .Range(0, segment.Tokens.Count)
            .Any(i =>
                segment.Tokens[i].Word?.Scope == CueScope.FeeReduction
                && (Math.Abs(segment.Tokens[i].Start - segment.Tokens[index].End) <= Near || (i < index && i >= segment.ChunkStart(index)))
            ) && !segment.HasScope(CueScope.Assistance);

    private bool IsGivenAsAssistance(int index)
    {
        // 一类对象按90%，二类对象按60%的比例救助: what is given stands behind the last share.
        if (segment.EndOfShares(index) is >= 0 and var last && segment.Tokens.Skip(last).Take(2).Any(IsHelp))
        {
            return true;
        }

        var chunkEnd = segment.ChunkEnd(index);
        for (var i = index + 1; i < chunkEnd && segment.Tokens[i].Quantity is null; i++)
        {
            if (IsHelp(segment.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHelp(Token token) =>
        token.Is(WordKind.Give | WordKind.StrongMethod) && token.Text.Contains("救助", StringComparison.Ordinal);

    /// <summary>The last word before the number that tells; else the first behind it; else what the clause and the text are about.</summary>
    private CueScope? CueAt(int index)
    {
        var cues = segment
            .Tokens.Select((token, i) => (token, i))
            .Where(pair =>
                !pair.token.IsMasked
                && pair.token.Recipient is null
                && CueOf(pair.token) is CueScope.Assistance or CueScope.Insurance or CueScope.Commercial
                && !IsOneOfSeveral(pair.i)
            )
            .ToList();
        var before = cues.LastOrDefault(pair => pair.i < index);
        var found = before.token ?? cues.FirstOrDefault(pair => pair.i > index).token;
        return found is null ? situation.Scope : CueOf(found);
    }

    /// <summary>基本医保、大病保险和医疗救助三重制度: a list of systems tells nothing.</summary>
    private bool IsOneOfSeveral(int index) => IsOther(index, -1) || IsOther(index, 1);

    private bool IsOther(int index, int step) =>
        index + (2 * step) is >= 0 and var far
        && far < segment.Tokens.Count
        && segment.Tokens[index + step].Mark == '、'
        && CueOf(segment.Tokens[far]) is { } other
        && CueOf(segment.Tokens[index]) is { } own
        && (other != own || IsOther(far, step));

    private static CueScope? CueOf(Token token) =>
        token.Word?.Scope is { } scope ? scope
        : token.Is(WordKind.StrongMethod | WordKind.Measure | WordKind.Give) && token.Text.Contains("救助", StringComparison.Ordinal)
            ? CueScope.Assistance
        : null;
}
