using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Checks;

/// <summary>The amounts with which conditions compare one amount, in order: below, at and above each of them is a part of its own.</summary>
internal sealed class AmountEdges
{
    private readonly List<LinearForm> _edges = [];
    private readonly List<Bilingual> _words = [];
    private readonly Bilingual _left;
    private readonly bool _mayBeNegative;
    private readonly Policy _policy;

    private AmountEdges(Term left, Policy policy)
    {
        var words = TermWords.InBoth(left);
        _left = new(words.In(Language.Chinese).Trim('（', '）'), words.In(Language.English).Trim('(', ')'));
        _mayBeNegative = left is DifferenceTerm;
        _policy = policy;
    }

    /// <summary>The edges of one amount, or nothing when their order depends on what is not known.</summary>
    public static AmountEdges? TryOf(IReadOnlyList<AmountCondition> conditions, Policy policy)
    {
        var edges = new AmountEdges(conditions[0].Left, policy);
        return conditions.All(condition => edges.TryAdd(condition.Right)) ? edges : null;
    }

    /// <summary>A value for each part, from the lowest on.</summary>
    public IEnumerable<Sample> Samples()
    {
        var parts = (2 * _edges.Count) + 1;
        var lowest = !_mayBeNegative && _edges[0] is { IsNumber: true, Number.Sign: <= 0 } ? 1 : 0;
        for (var part = lowest; part < parts; part++)
        {
            yield return new Sample(part, null, Words(part));
        }
    }

    /// <summary>Whether a comparison holds in a part.</summary>
    public bool Holds(AmountCondition condition, int part)
    {
        var form = LinearForm.Of(condition.Right, _policy);
        var edge = (2 * _edges.FindIndex(each => each.CompareTo(form) == 0)) + 1;
        return condition.Comparison switch
        {
            Comparison.Over => part > edge,
            Comparison.AtLeast => part >= edge,
            Comparison.UpTo => part <= edge,
            _ => part < edge,
        };
    }

    private bool TryAdd(Term right)
    {
        var form = LinearForm.Of(right, _policy);
        var at = 0;
        foreach (var edge in _edges)
        {
            switch (form.CompareTo(edge))
            {
                case null:
                    return false;
                case 0:
                    return true;
                case > 0:
                    at++;
                    break;
            }
        }

        _edges.Insert(at, form);
        _words.Insert(at, TermWords.InBoth(right));
        return true;
    }

    private Bilingual Words(int part)
    {
        var edge = _words[part == 0 ? 0 : (part - 1) / 2];
        return (part & 1) == 1 ? Joined("为", " of ", edge)
            : part == 0 ? Joined("低于", " below ", edge)
            : Joined("略高于", " just over ", edge);
    }

    private Bilingual Joined(string chinese, string english, Bilingual edge) =>
        new(
            $"{_left.In(Language.Chinese)} {chinese} {edge.In(Language.Chinese)}",
            _left.In(Language.English) + english + edge.In(Language.English)
        );
}
