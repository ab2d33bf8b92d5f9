using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Coverage.Elements;

/// <summary>How much of a value is known.</summary>
internal static class Knowledge
{
    /// <summary>How much of a measure a row says.</summary>
    public static ElementStatus Of(Rule rule, Measure measure, Policy policy) =>
        measure switch
        {
            Measure.Deductible => Of(rule.Deductible.Amount, policy),
            Measure.Ratio => Together([.. rule.Bands.Select(band => Of(band.Rate, policy))]),
            _ => Together([.. rule.Caps.Select(cap => Of(cap.Amount, policy))]),
        };

    /// <summary>How much of a value is said; of a value by case, whether of each case.</summary>
    public static ElementStatus Of(Term term, Policy policy)
    {
        if (term is CaseTerm cases)
        {
            var leaves = cases.Cases.Select(each => each.Is);
            leaves = cases.Otherwise is UnknownTerm { Why: CaseTerm.NoOtherwise } ? leaves : leaves.Append(cases.Otherwise);
            return Together([.. leaves.Select(leaf => Of(leaf, policy))]);
        }

        return TermWalk.In(term).Any(part => IsUnknown(part, policy)) ? ElementStatus.Unknown : ElementStatus.Encoded;
    }

    // A share of an income is a known rule even where the income of a year is still to be entered; a bare parameter without a value is not.
    private static bool IsUnknown(Term term, Policy policy) =>
        term is UnknownTerm
        || term is ParameterTerm { YearsBack: null, Year: null } parameter
            && policy.Parameters.TryGetValue(parameter.Name, out var said)
            && said.Values.All(value => value.Value is UnknownTerm);

    private static ElementStatus Together(IReadOnlyList<ElementStatus> parts) =>
        parts.All(part => part == ElementStatus.Encoded) ? ElementStatus.Encoded
        : parts.All(part => part == ElementStatus.Unknown) ? ElementStatus.Unknown
        : ElementStatus.Partial;
}
