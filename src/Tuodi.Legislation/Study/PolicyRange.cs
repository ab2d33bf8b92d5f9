using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Terms;

namespace Tuodi.Legislation.Study;

/// <summary>The standards that a policy sets on a day, by the methods and recipients of the study's Table 2.</summary>
internal static class PolicyRange
{
    private const string Assistance = "medical-assistance";
    private const int FenInYuan = 100;
    private const int Hundred = 100;
    private const int Places = 4;

    /// <summary>Every value; nothing for one that is unknown on the day.</summary>
    public static IEnumerable<(string Method, string Measure, string Class, decimal? Value)> Of(Policy policy, DateOnly day)
    {
        var rulebook = new RulebookShelf(policy, []).On(day);
        var ofLayers = rulebook
            .Layers.Where(layer => layer.Fund.Key == Assistance && layer.Unknown is null)
            .SelectMany(layer => layer.Rows.SelectMany(row => OfRow(policy, layer, row)));
        return ofLayers.Concat(OfPremiums(rulebook, day)).Distinct();
    }

    private static IEnumerable<(string, string, string, decimal?)> OfRow(Policy policy, Layer layer, Row row) =>
        from method in Methods(layer, row)
        from name in Classes(policy, row.Categories)
        from value in Values(row.Rule)
        select (method, value.Measure, name, value.Value);

    private static IEnumerable<(string Measure, decimal? Value)> Values(Rule rule) =>
        Amounts("deductible", [rule.Deductible.Amount])
            .Where(each => each.Value != 0)
            .Concat(rule.Bands.Where(band => !band.IsLump).Select(band => ("ratio", Percent(band.Rate))).Where(each => each.Item2 != 0))
            .Concat(Amounts("cap", rule.Caps.Where(cap => cap.Per == Per.Year).Select(cap => cap.Amount)));

    private static IEnumerable<(string Measure, decimal? Value)> Amounts(string measure, IEnumerable<Term> terms) =>
        terms.Select(term => (measure, term is NumberTerm number ? Decimal(number.Value / Fraction.Of(FenInYuan)) : (decimal?)null));

    private static decimal? Percent(Term term) => term is NumberTerm number ? Decimal(number.Value * Fraction.Of(Hundred)) : null;

    private static IEnumerable<(string, string, string, decimal?)> OfPremiums(Rulebook rulebook, DateOnly day) =>
        from rule in rulebook.Policy.Premiums.Where(rule => rule.Year == day.Year)
        from row in rule.Rows
        from share in row.Pays.Where(share => share.Payer == Assistance)
        from name in Classes(rulebook.Policy, row.Categories)
        let term = rulebook.Resolve(share.Share)
        select share.IsRate
            ? ("subsidised_insurance", "ratio", name, Percent(term))
            : ("subsidised_insurance", "cap", name, Amounts("cap", [term]).Single().Value);

    /// <summary>A second round, and what holds for major diseases alone, is assistance for major diseases; other layers are of the visits they look at.</summary>
    private static IEnumerable<string> Methods(Layer layer, Row row)
    {
        if (layer.Key.Contains("second", StringComparison.Ordinal) || layer.Key.Contains("major", StringComparison.Ordinal))
        {
            return ["major_disease"];
        }

        var visits = Visits(layer.When) & Visits(row.When);
        return new (int Bit, string Method)[] { (0, "inpatient"), (1, "outpatient"), (2, "outpatient") }
            .Where(each => (visits & (1u << each.Bit)) != 0)
            .Select(each => each.Method)
            .Distinct();
    }

    private static uint Visits(Condition condition) =>
        condition switch
        {
            CodeCondition { Field: CodeField.Visit } code => code.Mask,
            AllCondition all => all.Conditions.Aggregate(uint.MaxValue, (mask, each) => mask & Visits(each)),
            AnyCondition any => any.Conditions.Aggregate(0u, (mask, each) => mask | Visits(each)),
            _ => uint.MaxValue,
        };

    private static IEnumerable<string> Classes(Policy policy, ulong categories) =>
        policy
            .Categories.Where(category => category.Key != Category.Ordinary && (categories & (1UL << category.Index)) != 0)
            .Select(category => StudyClass.Of(category.Key))
            .Distinct();

    private static decimal Decimal(Fraction value) =>
        Math.Round((decimal)value.Numerator / (decimal)value.Denominator, Places, MidpointRounding.AwayFromZero);
}
