using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>The amounts before a share that say for which part of the costs it holds.</summary>
internal sealed class Edges
{
    private readonly List<(decimal Value, bool IsUpper)> _edges = [];
    private readonly List<int> _open = [];

    /// <summary>Where edges stand that no share has taken.</summary>
    public IReadOnlyList<int> Open => _open;

    public void Add(Segment segment, int index)
    {
        var (before, after) = (segment.Before(index), segment.After(index));
        var isUpper =
            after?.Is(WordKind.UpTo) == true || before?.Is(WordKind.UpTo) == true || (before is { Mark: ' ' } && before.Is(WordKind.Range));
        _open.Add(index);
        _edges.Add((segment.Tokens[index].Quantity!.Value.Value, isUpper));
    }

    /// <summary>Forgets an amount that turned out to be a line of its own.</summary>
    public void Leave(int index) => _open.Remove(index);

    /// <summary>A single line from which on all is paid at one share is a deductible: 超过1万元以上的部分按50%.</summary>
    public decimal? AsDeductible(Segment segment, Situation situation)
    {
        if (
            _edges.Distinct().ToList() is not [(var line, false)]
            || segment.Sentence.HasUpperEdge
            || situation.IsOfBands
            || !(segment.Sentence.HasPart || IsSecondRound(segment))
        )
        {
            return null;
        }

        _edges.Clear();
        _open.Clear();
        return line;
    }

    /// <summary>自付超过1.1万元的，按60%给予倾斜救助: what is given on top of the rest is given for what is above the line.</summary>
    private static bool IsSecondRound(Segment segment) =>
        segment.Tokens.Any(token => token.Is(WordKind.StrongMethod) && token.Word!.Method == "major_disease");

    /// <summary>The band that the edges since the last share make.</summary>
    public StandardBand? Take()
    {
        if (_edges.Count == 0)
        {
            return null;
        }

        var band = new StandardBand(LastOf(isUpper: false), LastOf(isUpper: true));
        _edges.Clear();
        _open.Clear();
        return band;
    }

    private decimal? LastOf(bool isUpper) => _edges.FindLast(edge => edge.IsUpper == isUpper) is (> 0 and var value, _) ? value : null;
}
