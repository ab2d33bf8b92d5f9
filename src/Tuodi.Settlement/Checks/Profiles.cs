using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;

namespace Tuodi.Settlement.Checks;

/// <summary>All persons and kinds of visits that the conditions of a rulebook tell apart, the most ordinary first.</summary>
public sealed class Profiles
{
    private const int OrdinaryAge = 40;
    private const string OtherDisease = "a disease that no rule names";

    private readonly Rulebook _rulebook;
    private readonly DateOnly _day;
    private readonly IReadOnlyList<Dimension> _facts;

    /// <summary>The profiles of a rulebook on a day.</summary>
    public Profiles(Rulebook rulebook, DateOnly day)
    {
        _rulebook = rulebook;
        _day = day;
        // Amounts are followed over all bills and the day is given: neither is a fact to choose.
        var conditions = rulebook
            .Layers.SelectMany(PolicyConditions.Of)
            .SelectMany(ConditionTree.Leaves)
            .Where(leaf => leaf is not (AmountCondition or DateCondition));
        _facts = new Dimensions(rulebook.Policy, conditions).All;
        Count = _facts.Aggregate(1L, (count, fact) => Math.Min(long.MaxValue / 1_000, count) * fact.Samples.Count);
    }

    /// <summary>How many there are.</summary>
    public long Count { get; }

    /// <summary>The facts that make a profile, by number; nothing for a combination that cannot occur.</summary>
    public IReadOnlyDictionary<DimensionKey, Sample>? FactsOf(long number)
    {
        var chosen = new Dictionary<DimensionKey, Sample>();
        var (local, elsewhere) = (false, false);
        var stride = Count;
        foreach (var fact in _facts)
        {
            stride /= fact.Samples.Count;
            var sample = fact.Samples[(int)(number / stride % fact.Samples.Count)];
            chosen.Add(fact.Key, sample);
            local |= Dimensions.IsLocal(fact, sample);
            elsewhere |= fact.Key.Kind == DimensionKind.Place && sample.Value > 0;
        }

        return local && elsewhere ? null : chosen;
    }

    /// <summary>The person and visit of some facts, with an empty year.</summary>
    public Profile Of(IReadOnlyDictionary<DimensionKey, Sample> facts)
    {
        var category = Number(facts, DimensionKind.Category, 0, 0);
        var person = new Person
        {
            Scheme = Code(facts, CodeField.Scheme, "residents"),
            Categories = category == 0 ? [] : [_rulebook.Policy.Categories[category].Key],
            Born = _day.AddYears(-Number(facts, DimensionKind.Number, (int)NumberField.Age, OrdinaryAge)),
            Sex = Code(facts, CodeField.Sex, "male"),
            DisabilityGrade = Number(facts, DimensionKind.Number, (int)NumberField.Disability, 0),
            Retired = Code(facts, CodeField.Retired, "false") == 1,
            Attributes = Attributes(facts, Bearer.Person),
        };
        var visit = new Visit
        {
            Id = "example",
            Date = _day,
            Kind = Code(facts, CodeField.Visit, "inpatient"),
            Institution = new Institution(
                Code(facts, CodeField.Level, "3"),
                _rulebook.Policy.Division.Away(Number(facts, DimensionKind.Place, 0, 0)),
                Attributes(facts, Bearer.Institution)
            ),
            Referral = Code(facts, CodeField.Referral, "local"),
            Disease = facts.GetValueOrDefault(new DimensionKey(DimensionKind.Disease, 0, string.Empty))?.Text ?? OtherDisease,
            Attributes = Attributes(facts, Bearer.Visit),
            Bill = Bill.AllInPolicy(Money.Zero),
            Facts = _rulebook.Policy.Facts.ToDictionary(name => name, _ => 0L, StringComparer.Ordinal),
        };
        var admission = Number(facts, DimensionKind.Number, (int)NumberField.Admission, 1);
        var year = Accumulators.Empty(Layouts.Of(_rulebook.Policy), _day.Year) with { Admissions = admission - 1 };
        return new Profile(person, visit, year, facts, null);
    }

    private static int Number(IReadOnlyDictionary<DimensionKey, Sample> facts, DimensionKind kind, int field, int usual) =>
        facts.TryGetValue(new DimensionKey(kind, field, string.Empty), out var sample) ? sample.Value : usual;

    private static int Code(IReadOnlyDictionary<DimensionKey, Sample> facts, CodeField field, string usual) =>
        Number(facts, DimensionKind.Code, (int)field, Codes.Find(field, usual));

    private static IReadOnlyDictionary<string, string> Attributes(IReadOnlyDictionary<DimensionKey, Sample> facts, Bearer bearer) =>
        facts
            .Where(fact => fact.Key.Kind == DimensionKind.Attribute && fact.Key.Field == (int)bearer && fact.Value.Text is not null)
            .ToDictionary(fact => fact.Key.Name, fact => fact.Value.Text!, StringComparer.Ordinal);
}
