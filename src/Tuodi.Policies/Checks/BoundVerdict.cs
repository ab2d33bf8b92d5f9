using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Checks;

/// <summary>Whether values keep to a bound.</summary>
/// <param name="Holds">Yes, no, or nothing when that is not known.</param>
/// <param name="Value">The value that decided, in words.</param>
/// <param name="Lacks">What is not known.</param>
internal sealed record BoundVerdict(bool? Holds, Bilingual Value, IReadOnlyList<string> Lacks)
{
    /// <summary>Where the bound is not kept: whether the value lies above what it allows.</summary>
    public bool IsAbove { get; init; }

    /// <summary>The verdict on rates, deductibles or caps on a day.</summary>
    public static BoundVerdict Of(BoundTest test, Rate within, IEnumerable<Term> values, bool isCap, Policy policy, DateOnly day)
    {
        var bound = test.Kind == BoundKind.None ? LinearForm.Of(Fraction.Zero) : LinearForm.Of(test.Value, policy, day);
        var lacks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var term in values)
        {
            var value = LinearForm.Of(term, policy, day);
            var holds = isCap && (test.Kind == BoundKind.None || term is NoneTerm) ? Cap(test, term) : Compare(test, within, value, bound);
            if (holds == false)
            {
                return new BoundVerdict(false, TermWords.InBoth(term), []) { IsAbove = IsOver(test, isCap, term, value, bound) };
            }

            lacks.UnionWith(holds is null ? value.Unknown.Concat(bound.Unknown) : []);
        }

        return new BoundVerdict(lacks.Count > 0 ? null : true, new(null, null), [.. lacks]);
    }

    // No cap at all lies above every cap; a cap where there should be none lies below.
    private static bool IsOver(BoundTest test, bool isCap, Term term, LinearForm value, LinearForm bound) =>
        isCap && (test.Kind == BoundKind.None || term is NoneTerm) ? term is NoneTerm : value.CompareTo(bound) > 0;

    /// <summary>What a bound asks, in words.</summary>
    public static Bilingual Words(BoundTest test, Rate within)
    {
        var (chinese, english) = TermWords.InBoth(test.Kind == BoundKind.None ? NoneTerm.Instance : test.Value);
        return test.Kind switch
        {
            BoundKind.AtLeast => new($"不低于 {chinese}", $"at least {english}"),
            BoundKind.AtMost => new($"不高于 {chinese}", $"at most {english}"),
            BoundKind.About => new($"约为 {chinese}，上下 {within} 以内", $"about {english}, within {within}"),
            _ => new("应为无", "none"),
        };
    }

    private static bool? Cap(BoundTest test, Term term) =>
        (test.Kind, term) switch
        {
            (BoundKind.None, NoneTerm) => true,
            (BoundKind.None, UnknownTerm) => null,
            (BoundKind.None, _) => false,
            (BoundKind.AtLeast, _) => true,
            _ => false,
        };

    private static bool? Compare(BoundTest test, Rate within, LinearForm value, LinearForm bound) =>
        test.Kind switch
        {
            BoundKind.AtLeast => Sign(value, bound, Fraction.One) is { } sign ? sign >= 0 : null,
            BoundKind.AtMost or BoundKind.None => Sign(value, bound, Fraction.One) is { } sign ? sign <= 0 : null,
            _ => (Sign(value, bound, Fraction.One - within.Value), Sign(value, bound, Fraction.One + within.Value)) switch
            {
                (< 0, _) or (_, > 0) => false,
                (null, _) or (_, null) => null,
                _ => true,
            },
        };

    private static int? Sign(LinearForm value, LinearForm bound, Fraction times) =>
        value.CompareTo(LinearForm.Of(Fraction.Zero).Plus(bound, times));
}
