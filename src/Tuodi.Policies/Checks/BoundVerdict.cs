using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Checks;

/// <summary>Whether values keep to a bound.</summary>
/// <param name="Holds">Yes, no, or nothing when that is not known.</param>
/// <param name="Value">The value that decided, in words.</param>
/// <param name="Wanted">What the bound asks, in words.</param>
internal sealed record BoundVerdict(bool? Holds, string Value, string Wanted)
{
    /// <summary>The verdict on a row's rates, deductibles or caps.</summary>
    public static BoundVerdict Of(string name, BoundTest test, Rate within, BoundValues values, Policy policy)
    {
        var wanted = test.Kind switch
        {
            BoundKind.AtLeast => $"at least {TermWords.Of(test.Value)}",
            BoundKind.AtMost => $"at most {TermWords.Of(test.Value)}",
            BoundKind.About => $"about {TermWords.Of(test.Value)}, within {within}",
            _ => "none",
        };
        var undecided = (BoundVerdict?)null;
        var terms = name switch
        {
            "rate" => values.Rates(),
            "deductible" => values.Deductibles(),
            _ => values.Caps(),
        };
        foreach (var term in terms)
        {
            var holds =
                name == "cap" && (test.Kind == BoundKind.None || term is NoneTerm)
                    ? Cap(test, term)
                    : Compare(test, within, LinearForm.Of(term, policy), policy);
            if (holds == false)
            {
                return new BoundVerdict(false, TermWords.Of(term), wanted);
            }

            undecided ??= holds is null ? new BoundVerdict(null, TermWords.Of(term), wanted) : null;
        }

        return undecided ?? new BoundVerdict(true, string.Empty, wanted);
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

    private static bool? Compare(BoundTest test, Rate within, LinearForm value, Policy policy)
    {
        var bound = test.Kind == BoundKind.None ? LinearForm.Of(Fraction.Zero) : LinearForm.Of(test.Value, policy);
        return test.Kind switch
        {
            BoundKind.AtLeast => AtLeast(value, bound, Fraction.One),
            BoundKind.AtMost or BoundKind.None => AtMost(value, bound, Fraction.One),
            _ => Both(AtLeast(value, bound, Fraction.One - within.Value), AtMost(value, bound, Fraction.One + within.Value)),
        };
    }

    private static bool? AtLeast(LinearForm value, LinearForm bound, Fraction times) =>
        value.CompareTo(LinearForm.Of(Fraction.Zero).Plus(bound, times)) is { } sign ? sign >= 0 : null;

    private static bool? AtMost(LinearForm value, LinearForm bound, Fraction times) =>
        value.CompareTo(LinearForm.Of(Fraction.Zero).Plus(bound, times)) is { } sign ? sign <= 0 : null;

    private static bool? Both(bool? one, bool? other) =>
        one == false || other == false ? false
        : one is null || other is null ? null
        : true;
}
