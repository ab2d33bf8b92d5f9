using Tuodi.Kernel;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Checks;

/// <summary>Writes a term the way a document would; two terms that are written alike are alike.</summary>
public static class TermWords
{
    /// <summary>The written form.</summary>
    public static string Of(Term term) =>
        term switch
        {
            NumberTerm { Origin: { } origin } => Of(origin),
            NumberTerm { Value.IsWhole: true } number => new Money((long)number.Value.Numerator).ToString(),
            NumberTerm number => new Rate(number.Value).ToString(),
            UnknownTerm unknown => unknown.Name,
            SumTerm sum => $"({Of(sum.Left)} + {Of(sum.Right)})",
            DifferenceTerm difference => $"({Of(difference.Left)} - {Of(difference.Right)})",
            ProductTerm { Factor: NumberTerm { Value: var factor } } product => $"{new Rate(factor)} of {Of(product.Of)}",
            ProductTerm product => $"{Of(product.Factor)} of {Of(product.Of)}",
            SmallerTerm smaller => $"min({Of(smaller.Left)}, {Of(smaller.Right)})",
            LargerTerm larger => $"max({Of(larger.Left)}, {Of(larger.Right)})",
            CaseTerm cases => $"one of {string.Join(", ", cases.Cases.Select(each => Of(each.Is)))}, {Of(cases.Otherwise)}",
            _ => TermLeaf.Of(term, " + ") ?? term.ToString(),
        };
}
