using Tuodi.Kernel;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Checks;

/// <summary>Writes a term the way a document would; two terms that are written alike are alike.</summary>
public static class TermWords
{
    private static readonly string[] Parts = ["in_policy", "first_pay", "over_limit", "out_of_policy"];

    /// <summary>The written form.</summary>
    public static string Of(Term term) =>
        term switch
        {
            NumberTerm { Origin: { } origin } => Of(origin),
            NumberTerm { Value.IsWhole: true } number => new Money((long)number.Value.Numerator).ToString(),
            NumberTerm number => new Rate(number.Value).ToString(),
            NoneTerm => "none",
            UnknownTerm unknown => unknown.Name,
            ParameterTerm parameter => Parameter(parameter),
            TotalTerm => "total",
            PartTerm part => Parts[(int)part.Part],
            FactTerm fact => fact.Name,
            LeftTerm { Parts: [BillPart.InPolicy] } => "left",
            LeftTerm { Parts.Count: 4 } => "burden",
            LeftTerm left => $"left({string.Join(" + ", left.Parts.Select(part => Parts[(int)part]))})",
            LayerTerm { Figure: LayerFigure.PaidInYear } layer => $"paid({layer.Name}, year)",
            LayerTerm { Figure: LayerFigure.BaseInYear } layer => $"base({layer.Name}, year)",
            LayerTerm layer => $"{layer.Figure.ToString().ToLowerInvariant()}({layer.Name})",
            TrailingTerm trailing => $"trailing({trailing.Months} months)",
            SumTerm sum => $"({Of(sum.Left)} + {Of(sum.Right)})",
            DifferenceTerm difference => $"({Of(difference.Left)} - {Of(difference.Right)})",
            ProductTerm { Factor: NumberTerm { Value: var factor } } product => $"{new Rate(factor)} of {Of(product.Of)}",
            ProductTerm product => $"{Of(product.Factor)} of {Of(product.Of)}",
            SmallerTerm smaller => $"min({Of(smaller.Left)}, {Of(smaller.Right)})",
            LargerTerm larger => $"max({Of(larger.Left)}, {Of(larger.Right)})",
            CaseTerm cases => $"one of {string.Join(", ", cases.Cases.Select(each => Of(each.Is)))}, {Of(cases.Otherwise)}",
            _ => term.ToString(),
        };

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
