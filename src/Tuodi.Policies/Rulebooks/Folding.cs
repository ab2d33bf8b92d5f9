using Tuodi.Kernel;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Rulebooks;

/// <summary>Works out what two numbers come to, so that only what depends on the visit is left for it.</summary>
internal static class Folding
{
    public static Term Sum(SumTerm written, Term left, Term right) =>
        Both(written, left, right, (a, b) => a + b) ?? written with { Left = left, Right = right };

    public static Term Difference(DifferenceTerm written, Term left, Term right) =>
        Both(written, left, right, (a, b) => a - b) ?? written with { Left = left, Right = right };

    public static Term Smaller(SmallerTerm written, Term left, Term right) =>
        Both(written, left, right, Fraction.Min) ?? written with { Left = left, Right = right };

    public static Term Larger(LargerTerm written, Term left, Term right) =>
        Both(written, left, right, Fraction.Max) ?? written with { Left = left, Right = right };

    public static Term Product(ProductTerm written, Term factor, Term of) =>
        Both(written, factor, of, (a, b) => a * b) ?? written with { Factor = factor, Of = of };

    // An unknown part makes the whole unknown under the name of that part.
    private static Term? Both(Term written, Term left, Term right, Func<Fraction, Fraction, Fraction> operation) =>
        (left, right) switch
        {
            (UnknownTerm, _) => left,
            (_, UnknownTerm) => right,
            (NumberTerm a, NumberTerm b) => new NumberTerm(operation(a.Value, b.Value)) { Origin = written },
            _ => null,
        };
}
