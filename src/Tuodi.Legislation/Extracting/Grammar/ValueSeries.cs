using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Finds values in a row: 100%、80%和60%; 不封顶、5万元、3万元; 全额、不低于90%.</summary>
internal sealed class ValueSeries(IReadOnlyList<Token> tokens, MeaningRule meanings)
{
    /// <summary>Where the values stand in the row that begins at an index; that index alone where none follows.</summary>
    public List<int> At(int index)
    {
        var series = new List<int> { index };
        while (Next(series[^1]) is { } next && series.TrueForAll(i => IsOfKind(i, next)))
        {
            series.Add(next);
        }

        return series.Exists(i => tokens[i].Quantity is not null) && series.TrueForAll(i => series.Count == 1 || !IsEdge(i))
            ? series
            : [index];
    }

    /// <summary>Whether a row of values begins with a word: 全额、不低于90%.</summary>
    public bool BeginsAt(int index) => IsWord(tokens[index]) && At(index).Count > 1;

    /// <summary>What a value of a row sets, where another of them says of what.</summary>
    public Meaning? Of(int index, Meaning other) =>
        tokens[index].Quantity is { } quantity ? other with { Value = quantity.Value }
        : tokens[index].Is(WordKind.Whole)
            ? other is { Unit: StandardUnit.Percent, Measure: StandardMeasure.Ratio or StandardMeasure.Subsidy }
                    ? other with
                    {
                        Value = 100,
                        Bound = StandardBound.Exactly,
                    }
                : null
        : other.Measure == StandardMeasure.Cap ? other with { Value = null, Bound = StandardBound.Exactly }
        : null;

    /// <summary>The value behind a mark of enumeration; 不低于 may stand before it.</summary>
    private int? Next(int index)
    {
        var next = index + 2;
        while (next < tokens.Count && tokens[next].Is(WordKind.AtLeast | WordKind.AtMost))
        {
            next++;
        }

        return next < tokens.Count && tokens[index + 1].Mark == '、' && (tokens[next].Quantity is not null || IsWord(tokens[next]))
            ? next
            : null;
    }

    private bool IsOfKind(int index, int other) =>
        tokens[index].Quantity is not { } one || tokens[other].Quantity is not { } two || one.Kind == two.Kind;

    private bool IsEdge(int index) => tokens[index].Quantity is not null && meanings.IsEdge(index);

    private static bool IsWord(Token token) => token.Depth == 0 && token.Is(WordKind.Whole | WordKind.Uncapped);
}
