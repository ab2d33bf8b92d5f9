using Tuodi.Kernel;
using Tuodi.Policies.Terms;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes a term the way a document would.</summary>
public static class TermText
{
    private static readonly string[] Parts = ["in_policy", "first_pay", "over_limit", "out_of_policy"];

    /// <summary>The written form of an amount.</summary>
    public static string Of(Term term) =>
        term switch
        {
            NumberTerm { Origin: { } origin } => Of(origin),
            NumberTerm number => Figures.Yuan(number.Value),
            NoneTerm => "none",
            UnknownTerm unknown => $"unknown ({unknown.Name})",
            ParameterTerm parameter => Parameter(parameter),
            TotalTerm => "total",
            PartTerm part => Parts[(int)part.Part],
            FactTerm fact => fact.Name,
            LeftTerm left => left.Parts.Count == 4 ? "burden"
            : left.Parts is [BillPart.InPolicy] ? "left"
            : $"left({string.Join(", ", left.Parts.Select(part => Parts[(int)part]))})",
            LayerTerm { Figure: LayerFigure.PaidInYear } layer => $"paid({layer.Name}, year)",
            LayerTerm { Figure: LayerFigure.BaseInYear } layer => $"base({layer.Name}, year)",
            LayerTerm layer => $"{layer.Figure.ToString().ToLowerInvariant()}({layer.Name})",
            TrailingTerm trailing => $"trailing({trailing.Months} months)",
            SumTerm sum => $"{Of(sum.Left)} + {Of(sum.Right)}",
            DifferenceTerm difference => $"{Of(difference.Left)} - {Of(difference.Right)}",
            ProductTerm product => $"{Factor(product.Factor)} {Of(product.Of)}",
            SmallerTerm smaller => $"min({Of(smaller.Left)}, {Of(smaller.Right)})",
            LargerTerm { Left: NumberTerm { Value.Sign: 0 }, Right: DifferenceTerm over } => $"{Of(over.Left)} over {Of(over.Right)}",
            LargerTerm larger => $"max({Of(larger.Left)}, {Of(larger.Right)})",
            CaseTerm => "by case",
            _ => term.ToString(),
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

    private static string Parameter(ParameterTerm parameter) =>
        parameter switch
        {
            { Year: { } year } => $"{parameter.Name}({year})",
            { YearsBack: 0 } => $"{parameter.Name}(this year)",
            { YearsBack: 1 } => $"{parameter.Name}(last year)",
            { YearsBack: 2 } => $"{parameter.Name}(year before last)",
            _ => parameter.Name,
        };
}
