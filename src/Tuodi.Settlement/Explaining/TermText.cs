using Tuodi.Kernel;
using Tuodi.Policies.Terms;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes a term the way a document would.</summary>
public static class TermText
{
    /// <summary>The written form of an amount.</summary>
    public static string Of(Term term) =>
        term switch
        {
            NumberTerm { Origin: { } origin } => Of(origin),
            NumberTerm number => Figures.Yuan(number.Value),
            UnknownTerm unknown => $"unknown ({unknown.Name})",
            SumTerm sum => $"{Of(sum.Left)} + {Of(sum.Right)}",
            DifferenceTerm difference => $"{Of(difference.Left)} - {Of(difference.Right)}",
            ProductTerm product => $"{Factor(product.Factor)} {Of(product.Of)}",
            SmallerTerm smaller => $"min({Of(smaller.Left)}, {Of(smaller.Right)})",
            LargerTerm { Left: NumberTerm { Value.Sign: 0 }, Right: DifferenceTerm over } => $"{Of(over.Left)} over {Of(over.Right)}",
            LargerTerm larger => $"max({Of(larger.Left)}, {Of(larger.Right)})",
            CaseTerm => "by case",
            _ => TermLeaf.Of(term, ", ") ?? term.ToString(),
        };

    /// <summary>The written form where a rate is meant.</summary>
    public static string Rate(Term term) =>
        term switch
        {
            NumberTerm { Origin: { } origin } => Rate(origin),
            NumberTerm number => new Rate(number.Value).ToString(),
            _ => Of(term),
        };

    private static string Factor(Term factor) =>
        factor is NumberTerm { Value: var value } && value >= Fraction.One && value.IsWhole ? $"{value} times" : $"{Rate(factor)} of";
}
