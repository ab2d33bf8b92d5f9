using System.Text.RegularExpressions;
using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Reads the amounts of costs from which somebody is watched or recognised: 自付费用超过6000元的，纳入监测范围.</summary>
internal static partial class WatchedLine
{
    /// <summary>The line that an amount sets on which no share and no sum depends; nothing where it is about something else than costs.</summary>
    public static Meaning? At(Segment segment, Situation situation, int index)
    {
        var isWatched = segment.HasScope(CueScope.Monitoring) || situation.Scope == CueScope.Monitoring;
        var isRecognised = situation.IsAboutRecognition || segment.Has(WordKind.Definition);
        return
            (isWatched || isRecognised)
            && !segment.Tokens.Any(token => token.Quantity?.Kind == QuantityKind.Percent)
            && Costs().IsMatch(segment.Quote(index, index))
            ? new Meaning(StandardMeasure.Threshold, segment.Tokens[index].Quantity!.Value.Value, StandardUnit.Yuan, index)
            : null;
    }

    [GeneratedRegex("费用|负担|自付|自负|医疗支出")]
    private static partial Regex Costs();
}
