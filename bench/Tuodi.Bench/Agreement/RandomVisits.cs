using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Facts;

namespace Tuodi.Bench.Agreement;

/// <summary>Makes persons and visits at random that reach every corner of a rulebook: its categories, codes, attributes, and its breakpoints to the fen.</summary>
public sealed class RandomVisits
{
    private readonly Rulebook _rulebook;
    private SplitMix64 _random;
    private readonly long[] _breakpoints;
    private readonly AttributeCondition[] _attributes;
    private readonly string[] _diseases;

    /// <summary>The visits of a seed.</summary>
    public RandomVisits(Rulebook rulebook, ulong seed)
    {
        _rulebook = rulebook;
        _random = new SplitMix64(seed);
        var terms = rulebook.Layers.SelectMany(TermWalk.Of).OfType<NumberTerm>().Select(term => term.Value);
        _breakpoints =
        [
            .. terms
                .Where(value => value.IsWhole && value > Fraction.One)
                .Select(value => (long)value.Numerator)
                .Where(fen => fen < Bill.AmountMax / 10)
                .Distinct()
                .Order(),
        ];
        var conditions = rulebook.Layers.SelectMany(PolicyConditions.Of).SelectMany(ConditionTree.Leaves).ToList();
        _attributes = [.. conditions.OfType<AttributeCondition>()];
        _diseases =
        [
            .. conditions.OfType<DiseaseCondition>().SelectMany(condition => condition.Diseases).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>A person; several categories at once with the chance of one in four.</summary>
    public Person Person(bool severalCategories, int year)
    {
        var count =
            severalCategories && Next(4) == 0 ? 2 + Next(2)
            : Next(8) == 0 ? 0
            : 1;
        var known = _rulebook.Policy.Categories.Skip(1).Select(category => category.Key).ToList();
        var categories = Enumerable.Range(0, known.Count == 0 ? 0 : count).Select(_ => known[Next(known.Count)]).Distinct().ToList();
        return new Person
        {
            Scheme = Next(2),
            Categories = categories,
            Born = new DateOnly(year - 1 - Next(95), 1 + Next(12), 1 + Next(28)),
            Sex = Next(2),
            DisabilityGrade = Next(5),
            Retired = Next(2) == 0,
            Attributes = Attributes(Bearer.Person),
        };
    }

    /// <summary>Every breakpoint of the rulebook, and the fen before and after it.</summary>
    public IEnumerable<long> Breakpoints => _breakpoints.SelectMany(fen => new[] { fen - 1, fen, fen + 1 }).Distinct();

    /// <summary>A visit in a year.</summary>
    public Visit Visit(int number, int year) => Visit(number, year, Amount());

    /// <summary>A visit with a bill of so much.</summary>
    public Visit Visit(int number, int year, long total)
    {
        var bill = Parts(total);
        var given = Given(total);
        return new Visit
        {
            Id = $"v{number}",
            Date = new DateOnly(year, 1 + Next(12), 1 + Next(28)),
            Kind = Next(Codes.Of(CodeField.Visit).Count),
            Institution = new Institution(Next(4), Division(), Attributes(Bearer.Institution)),
            Referral = Next(5),
            Disease = _diseases.Length > 0 && Next(2) == 0 ? _diseases[Next(_diseases.Length)] : "another",
            Attributes = Attributes(Bearer.Visit),
            Bill = bill,
            Facts = _rulebook.Policy.Facts.ToDictionary(fact => fact, _ => Amount(), StringComparer.Ordinal),
            Given = given,
            Counterfactual = given.ToDictionary(
                pair => pair.Key,
                pair => new Money(pair.Value.Fen + Next(200_000) - 50_000 is var fen && fen > 0 ? fen : 0),
                StringComparer.Ordinal
            ),
        };
    }

    internal int Next(int below) => (int)(_random.Next() % (ulong)below);

    // Half of all amounts lie at a breakpoint, or a fen beside it.
    private long Amount()
    {
        if (_breakpoints.Length > 0 && Next(2) == 0)
        {
            return Math.Max(1, _breakpoints[Next(_breakpoints.Length)] * (1 + Next(3)) - 1 + Next(3));
        }

        return 1 + (long)(_random.Next() % (ulong)(100L << (7 + (Next(6) * 3))));
    }

    private Bill Parts(long total)
    {
        var first = Next(3) == 0 ? total / 7 : 0;
        var over = Next(5) == 0 ? total / 11 : 0;
        var outside = Next(3) == 0 ? total / 5 : 0;
        var wrong = Bill.TryOf(total, [total - first - over - outside, first, over, outside], out var bill);
        return wrong is null ? bill : throw new InvalidOperationException(wrong);
    }

    private AreaCode Division()
    {
        var home = _rulebook.Policy.Division.Digits;
        var digits = Next(4) switch
        {
            0 => home,
            1 => $"{home[..4]}{10 + Next(80)}",
            2 => $"{home[..2]}{1000 + Next(8000)}",
            _ => "990101",
        };
        return AreaCode.TryParse(digits, out var code) ? code : throw new InvalidOperationException(digits);
    }

    private Dictionary<string, string> Attributes(Bearer bearer)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var condition in _attributes)
        {
            if (condition.Bearer == bearer && Next(3) > 0)
            {
                attributes[condition.Name] = Next(3) == 0 ? "another" : condition.Values[Next(condition.Values.Count)];
            }
        }

        return attributes;
    }

    private Dictionary<string, Money> Given(long total)
    {
        var given = new Dictionary<string, Money>(StringComparer.Ordinal);
        var left = total;
        foreach (var layer in _rulebook.Layers)
        {
            if (layer.Unknown is not null)
            {
                var paid = left / (2 + Next(4));
                given[layer.Key] = new Money(layer.Parts.Count == 4 ? paid : 0);
                left -= paid;
            }
        }

        return given;
    }
}
