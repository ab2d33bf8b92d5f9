using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Tells a level from what changes one: 提高5个百分点, 降低50%, 提高到70%.</summary>
internal static class ChangeRule
{
    public static StandardChange At(Segment segment, int index)
    {
        var tokens = segment.Tokens;
        for (var i = index - 1; i >= 0 && tokens[index].Start - tokens[i].End <= 4 && !tokens[i].EndsChunk; i--)
        {
            if (tokens[i].Is(WordKind.To))
            {
                return StandardChange.Level;
            }

            if (tokens[i].Is(WordKind.Raise | WordKind.Lower))
            {
                var toward = tokens.Skip(i + 1).Take(index - i - 1).Any(t => t.Text is "到" or "至");
                return toward ? StandardChange.Level
                    : tokens[i].Is(WordKind.Raise) ? StandardChange.RaisedBy
                    : StandardChange.LoweredBy;
            }
        }

        return StandardChange.Level;
    }
}
