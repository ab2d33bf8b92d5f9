namespace Tuodi.Policies.Terms;

/// <summary>Writes the leaves of a term the way a document would; how they are joined is up to who writes.</summary>
public static class TermLeaf
{
    private static readonly string[] Parts = ["in_policy", "first_pay", "over_limit", "out_of_policy"];

    /// <summary>The written form of a leaf, or nothing for a number, an unknown value and everything that joins others.</summary>
    /// <param name="term">The term.</param>
    /// <param name="between">What stands between several parts of the bill.</param>
    public static string? Of(Term term, string between) =>
        term switch
        {
            NoneTerm => "none",
            ParameterTerm parameter => Parameter(parameter),
            TotalTerm => "total",
            PartTerm part => Parts[(int)part.Part],
            FactTerm fact => fact.Name,
            LeftTerm { Parts: [BillPart.InPolicy] } => "left",
            LeftTerm { Parts.Count: 4 } => "burden",
            LeftTerm left => $"left({string.Join(between, left.Parts.Select(part => Parts[(int)part]))})",
            LayerTerm { Figure: LayerFigure.PaidInYear } layer => $"paid({layer.Name}, year)",
            LayerTerm { Figure: LayerFigure.BaseInYear } layer => $"base({layer.Name}, year)",
            LayerTerm layer => $"{layer.Figure.ToString().ToLowerInvariant()}({layer.Name})",
            TrailingTerm trailing => $"trailing({trailing.Months} months)",
            _ => null,
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
