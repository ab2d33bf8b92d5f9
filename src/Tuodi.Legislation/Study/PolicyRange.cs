using Tuodi.Kernel;
using Tuodi.Policies.Checks;
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
    public static IEnumerable<RangeValue> Of(Policy policy, DateOnly day)
    {
        var rulebook = new RulebookShelf(policy, []).On(day);
        var ofLayers = rulebook
            .Layers.Where(layer => layer.Fund.Key == Assistance && layer.Unknown is null)
            .SelectMany(layer => layer.Rows.SelectMany(row => OfRow(policy, layer, row)));
        return ofLayers.Concat(OfPremiums(rulebook, day)).Distinct();
    }

    private static IEnumerable<RangeValue> OfRow(Policy policy, Layer layer, Row row) =>
        from value in Values(row.Rule)
        from method in Methods(layer, ConditionTree.Both(row.When, value.When))
        from category in policy.Categories
        where category.Key != Category.Ordinary && (row.Categories >> category.Index & 1) != 0
        where Certainty.Of(value.When, category.Index) != false
        select new RangeValue(method, value.Measure, StudyClass.Of(category.Key), value.Value, AttributesOf(value.When));

    private static IEnumerable<(string Measure, decimal? Value, Condition When)> Values(Rule rule) =>
        Leaves("deductible", rule.Deductible.Amount, Yuan)
            .Where(each => each.Value != 0)
            .Concat(
                rule.Bands.Where(band => !band.IsLump)
                    .SelectMany(band => Leaves("ratio", band.Rate, Percent))
                    .Where(each => each.Value != 0)
            )
            .Concat(rule.Caps.Where(cap => cap.Per == Per.Year).SelectMany(cap => Leaves("cap", cap.Amount, Yuan)));

    // A value by case is one value for each case, as the study counts what a text prints.
    private static IEnumerable<(string Measure, decimal? Value, Condition When)> Leaves(
        string measure,
        Term term,
        Func<Term, decimal?> read
    ) =>
        term is CaseTerm cases
            ? cases
                .Cases.Select(each => (measure, read(each.Is), each.When))
                .Concat(
                    cases.Otherwise is UnknownTerm { Why: CaseTerm.NoOtherwise } ? [] : [(measure, read(cases.Otherwise), Condition.Always)]
                )
            : [(measure, read(term), Condition.Always)];

    private static string AttributesOf(Condition when) =>
        string.Join(
            ' ',
            ConditionTree
                .Leaves(when)
                .OfType<AttributeCondition>()
                .Select(attribute => $"{attribute.Name}={string.Join('/', attribute.Values)}")
                .Distinct()
        );

    private static decimal? Yuan(Term term) => term is NumberTerm number ? Decimal(number.Value / Fraction.Of(FenInYuan)) : null;

    private static decimal? Percent(Term term) => term is NumberTerm number ? Decimal(number.Value * Fraction.Of(Hundred)) : null;

    private static IEnumerable<RangeValue> OfPremiums(Rulebook rulebook, DateOnly day) =>
        from rule in rulebook.Policy.Premiums.Where(rule => rule.Year == day.Year)
        from row in rule.Rows
        from share in row.Pays.Where(share => share.Payer == Assistance)
        from name in Classes(rulebook.Policy, row.Categories)
        let term = rulebook.Resolve(share.Share)
        select share.IsRate
            ? new RangeValue("subsidised_insurance", "ratio", name, Percent(term), string.Empty)
            : new RangeValue("subsidised_insurance", "cap", name, Yuan(term), string.Empty);

    /// <summary>A second round, and what holds for major diseases alone, is assistance for major diseases; other layers are of the visits they look at.</summary>
    private static IEnumerable<string> Methods(Layer layer, Condition row)
    {
        if (layer.Key.Contains("second", StringComparison.Ordinal) || layer.Key.Contains("major", StringComparison.Ordinal))
        {
            return ["major_disease"];
        }

        var visits = Visits(layer.When) & Visits(row);
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
