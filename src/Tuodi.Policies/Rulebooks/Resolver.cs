using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Rulebooks;

/// <summary>Puts the values of a day into a policy.</summary>
internal sealed class Resolver(Policy policy, DateOnly day, IReadOnlyList<Override> overrides)
{
    private static readonly TermScope NoNames = new([], 0, [], new Dictionary<string, TermUnit>(), []);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Override> _overrides = overrides.ToDictionary(each => each.Name, StringComparer.Ordinal);

    public Rulebook Resolve()
    {
        var rulebook = new Rulebook(policy, [.. policy.Layers.Select(Layer)], term => Term(term));
        RefuseUnused();
        return rulebook;
    }

    /// <summary>A term with the values of the day.</summary>
    public Term Term(Term term, TermUnit unit = TermUnit.Money) =>
        term switch
        {
            UnknownTerm unknown => Supplied(unknown.Name, unit) ?? unknown,
            ParameterTerm parameter => Parameter(parameter),

            // The deductible of a layer whose payment is given may be known when its rules are not.
            LayerTerm { Figure: LayerFigure.Deductible } layer => Supplied($"{layer.Name}.deductible", TermUnit.Money) ?? layer,
            SumTerm sum => Folding.Sum(sum, Term(sum.Left), Term(sum.Right)),
            DifferenceTerm difference => Folding.Difference(difference, Term(difference.Left), Term(difference.Right)),
            SmallerTerm smaller => Folding.Smaller(smaller, Term(smaller.Left), Term(smaller.Right)),
            LargerTerm larger => Folding.Larger(larger, Term(larger.Left), Term(larger.Right)),
            ProductTerm product => Folding.Product(product, Term(product.Factor, TermUnit.Rate), Term(product.Of)),
            CaseTerm cases => cases with
            {
                Cases = [.. cases.Cases.Select(each => each with { When = Condition(each.When), Is = Term(each.Is, unit) })],
                Otherwise = Term(cases.Otherwise, unit),
            },
            _ => term,
        };

    private Term Parameter(ParameterTerm term)
    {
        var parameter = policy.Parameters[term.Name];
        var year = term.YearOn(day);
        var name = year is null ? term.Name : $"{term.Name}({year})";
        var supplied = Supplied(name, parameter.Unit) ?? Supplied(term.Name, parameter.Unit);
        if (supplied is not null)
        {
            return supplied is NumberTerm number ? number with { Origin = term } : supplied;
        }

        return parameter.For(term, day)?.Value switch
        {
            NumberTerm number => number with { Origin = term },
            UnknownTerm unknown => new UnknownTerm(name, unknown.Why),
            _ => new UnknownTerm(name, $"the document has no value of {term.Name} for {year ?? day.Year}"),
        };
    }

    private Term? Supplied(string name, TermUnit unit)
    {
        if (!_overrides.TryGetValue(name, out var supplied))
        {
            return null;
        }

        _used.Add(name);
        try
        {
            return TermParser.Parse(supplied.Text, unit, NoNames, name);
        }
        catch (TermSyntaxException error)
        {
            throw new ProblemException(new Problem(supplied.Spot, error.Message, error.Remedy));
        }
    }

    private Layer Layer(Layer layer) =>
        layer with
        {
            When = Condition(layer.When),
            Rows = [.. layer.Rows.Select(row => Row(layer, row))],
            Adjustments =
            [
                .. layer.Adjustments.Select(adjustment =>
                    adjustment with
                    {
                        When = Condition(adjustment.When),
                        Operand = Term(adjustment.Operand, UnitOf(adjustment)),
                    }
                ),
            ],
        };

    private static TermUnit UnitOf(Adjustment adjustment) =>
        adjustment.Verb == AdjustmentVerb.Times || adjustment.Target == AdjustmentTarget.Rate ? TermUnit.Rate : TermUnit.Money;

    private Row Row(Layer layer, Row row)
    {
        var rule = row.Rule;
        return row with
        {
            When = Condition(row.When),
            Rule = rule with
            {
                Base = Term(rule.Base),
                BaseCaps = [.. rule.BaseCaps.Select(cap => cap with { Amount = Term(cap.Amount) })],
                Deductible = rule.Deductible with
                {
                    Amount = Named(layer, row, "deductible", TermUnit.Money) ?? Term(rule.Deductible.Amount),
                    YearCeiling = rule.Deductible.YearCeiling is { } ceiling ? Term(ceiling) : null,
                },
                Bands = [.. rule.Bands.Select(band => Band(layer, row, band))],
                Caps = [.. rule.Caps.Select(cap => cap with { Amount = Named(layer, row, "cap", TermUnit.Money) ?? Term(cap.Amount) })],
            },
        };
    }

    private Band Band(Layer layer, Row row, Band band)
    {
        var named = row.Rule.Bands.Count == 1 ? Named(layer, row, "rate", TermUnit.Rate) : null;
        return band with
        {
            From = Term(band.From),
            To = band.To is null ? null : Term(band.To),
            Rate = named ?? Term(band.Rate, band.IsLump ? TermUnit.Money : TermUnit.Rate),
        };
    }

    // A known value of a layer may be overridden under the name that it would have if it were unknown.
    private Term? Named(Layer layer, Row row, string element, TermUnit unit) =>
        Supplied($"{layer.Key}.{row.Label}.{element}", unit) ?? Supplied($"{layer.Key}.{element}", unit);

    private Condition Condition(Condition condition) =>
        condition switch
        {
            AllCondition all => all.Conditions.Count == 0 ? all : new AllCondition([.. all.Conditions.Select(Condition)]),
            AnyCondition any => new AnyCondition([.. any.Conditions.Select(Condition)]),
            NotCondition not => new NotCondition(Condition(not.Inner)),
            AmountCondition amount => amount with { Left = Term(amount.Left), Right = Term(amount.Right) },
            _ => condition,
        };

    private void RefuseUnused()
    {
        // A parameter that only another year or a premium uses is no mistake, but its value must be one.
        foreach (var each in overrides.Where(each => !_used.Contains(each.Name)))
        {
            if (policy.Parameters.TryGetValue(each.Name.Split('(')[0], out var parameter))
            {
                _ = Supplied(each.Name, parameter.Unit);
            }
        }

        // A name that the document has not is a mistake.
        var unused = overrides.FirstOrDefault(each =>
            !_used.Contains(each.Name)
            && !policy.Parameters.ContainsKey(each.Name.Split('(')[0])
            && !each.Name.StartsWith("premium(", StringComparison.Ordinal)
            && !policy.Unknowns.Any(unknown => unknown.Name == each.Name)
        );
        if (unused is not null)
        {
            var known = policy.Parameters.Keys.Concat(policy.Unknowns.Select(unknown => unknown.Name)).Distinct().ToList();
            throw new ProblemException(
                new Problem(
                    unused.Spot,
                    new Bilingual($"政策中没有参数 {unused.Name}", $"The policy has no value `{unused.Name}`"),
                    new Bilingual(
                        known.Count == 0 ? "该政策没有参数。" : $"可用的有 {string.Join("、", known)}。",
                        $"{Closest.Suggest(unused.Name, known)}{(known.Count == 0 ? "It has no parameters." : $"It knows {string.Join(", ", known)}.")}"
                    )
                )
            );
        }
    }
}
