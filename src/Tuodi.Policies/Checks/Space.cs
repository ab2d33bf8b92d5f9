using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;

namespace Tuodi.Policies.Checks;

/// <summary>All persons and visits that some conditions can tell apart, one point for each; every question about rows is answered by looking at all of them.</summary>
public sealed class Space
{
    /// <summary>How many points are looked at before a table is said to be not decided: loading stays quick.</summary>
    public const int PointsMax = 65_536;

    private readonly Dimensions _dimensions;
    private readonly int[] _strides;

    private Space(Dimensions dimensions, int count)
    {
        _dimensions = dimensions;
        Count = count;
        _strides = new int[dimensions.All.Count];
        var stride = 1;
        for (var i = _strides.Length - 1; i >= 0; i--)
        {
            _strides[i] = stride;
            stride *= dimensions.All[i].Samples.Count;
        }

        Possible = PointSet.All(count).Except(LocalElsewhere());
    }

    /// <summary>How many points there are.</summary>
    public int Count { get; }

    /// <summary>The facts.</summary>
    public IReadOnlyList<Dimension> Facts => _dimensions.All;

    /// <summary>The points that can occur.</summary>
    public PointSet Possible { get; }

    /// <summary>The space of some conditions, or why it cannot be looked through.</summary>
    public static Space? TryOf(Policy policy, IEnumerable<Condition> conditions, out Bilingual why)
    {
        var dimensions = new Dimensions(policy, conditions);
        if (dimensions.Undecided is { } amount)
        {
            why = new(
                $"`{amount}` 与若干金额比较，而这些金额的大小次序未知",
                $"{amount} is compared with amounts of which it is not known which is larger"
            );
            return null;
        }

        var count = 1L;
        foreach (var dimension in dimensions.All)
        {
            count *= dimension.Samples.Count;
            if (count > PointsMax)
            {
                why = new(
                    $"其条件区分的人员和就诊情形多于 {PointsMax:N0} 种",
                    $"its conditions tell more than {PointsMax:N0} persons and visits apart"
                );
                return null;
            }
        }

        why = new(null, null);
        return new Space(dimensions, (int)count);
    }

    /// <summary>The points for which a condition holds, whether they can occur or not.</summary>
    public PointSet Where(Condition condition) =>
        condition switch
        {
            AllCondition all => all.Conditions.Aggregate(PointSet.All(Count), (set, each) => set.And(Where(each))),
            AnyCondition any => any.Conditions.Aggregate(PointSet.None(Count), (set, each) => set.Or(Where(each))),
            NotCondition not => PointSet.All(Count).Except(Where(not.Inner)),
            CategoryCondition { Mask: ulong.MaxValue } => PointSet.All(Count),
            _ => Leaf(condition),
        };

    /// <summary>The value of each fact at a point.</summary>
    public IReadOnlyList<Sample> At(int point) => [.. Facts.Select((fact, i) => fact.Samples[point / _strides[i] % fact.Samples.Count])];

    /// <summary>A point in words, as far as some conditions depend on it.</summary>
    public Bilingual Words(int point, IEnumerable<Condition> conditions)
    {
        var keys = conditions.SelectMany(ConditionTree.Leaves).Select(Dimensions.KeyOf).ToHashSet();
        return Anybody(At(point).Where((_, i) => keys.Contains(Facts[i].Key)));
    }

    /// <summary>Some facts of a person and visit in words; where there are none, it is any of them.</summary>
    public static Bilingual Anybody(IEnumerable<Sample> facts)
    {
        var words = facts.Select(fact => fact.Words).ToList();
        return words.Count == 0
            ? new("任何人员和就诊", "any person and visit")
            : new(
                string.Join("，", words.Select(word => word.In(Language.Chinese))),
                string.Join(", ", words.Select(word => word.In(Language.English)))
            );
    }

    /// <summary>The categories that stand for a category here: itself, or the one from which no condition tells it.</summary>
    public ulong SameCategories(int category)
    {
        var index = Facts.ToList().FindIndex(fact => fact.Key.Kind == DimensionKind.Category);
        return index < 0 ? 0 : _dimensions.Alike(Facts[index], category);
    }

    private PointSet Leaf(Condition leaf)
    {
        var key = Dimensions.KeyOf(leaf);
        for (var i = 0; i < Facts.Count; i++)
        {
            if (Facts[i].Key == key)
            {
                return PointSet.Of(Count, _strides[i], [.. Facts[i].Samples.Select(sample => _dimensions.Holds(leaf, sample))]);
            }
        }

        throw new InvalidOperationException($"The space was not made for {leaf}.");
    }

    private PointSet LocalElsewhere()
    {
        var (local, elsewhere) = (PointSet.None(Count), PointSet.None(Count));
        for (var i = 0; i < Facts.Count; i++)
        {
            var fact = Facts[i];
            local = local.Or(PointSet.Of(Count, _strides[i], [.. fact.Samples.Select(sample => Dimensions.IsLocal(fact, sample))]));
            if (fact.Key.Kind == DimensionKind.Place)
            {
                elsewhere = PointSet.Of(Count, _strides[i], [.. fact.Samples.Select(sample => sample.Value > 0)]);
            }
        }

        return local.And(elsewhere);
    }
}
