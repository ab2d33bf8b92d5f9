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

    /// <summary>The same for readers of either language: Chinese says how amounts are joined, and names them as the document does.</summary>
    public static Bilingual InBoth(Term term) => new(Chinese(term), Of(term));

    private static string Chinese(Term term) =>
        term switch
        {
            NumberTerm { Origin: { } origin } => Chinese(origin),
            NumberTerm => Of(term),
            NoneTerm => "无",
            SumTerm sum => $"（{Chinese(sum.Left)} + {Chinese(sum.Right)}）",
            DifferenceTerm difference => $"（{Chinese(difference.Left)} - {Chinese(difference.Right)}）",
            ProductTerm { Factor: NumberTerm { Value: var factor } } product => $"{Chinese(product.Of)} 的 {new Rate(factor)}",
            ProductTerm product => $"{Chinese(product.Of)} 的 {Chinese(product.Factor)}",
            SmallerTerm smaller => $"{Chinese(smaller.Left)} 与 {Chinese(smaller.Right)} 中较小者",
            LargerTerm larger => $"{Chinese(larger.Left)} 与 {Chinese(larger.Right)} 中较大者",
            CaseTerm cases => $"{string.Join("、", cases.Cases.Select(each => Chinese(each.Is)))}、{Chinese(cases.Otherwise)} 之一",
            _ => $"`{Of(term)}`",
        };
}
