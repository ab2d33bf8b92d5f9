using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;

namespace Tuodi.Policies.Checks;

/// <summary>Finds the facts on which conditions depend and cuts each into the parts between which they tell.</summary>
public sealed class Dimensions
{
    private const int AgeMax = 120;
    private const int GradeMax = 4;
    private static readonly Bilingual[] Places =
    [
        new("县（区）内就医", "inside the county"),
        new("市内县（区）外就医", "in the city, outside the county"),
        new("省内市外就医", "in the province, outside the city"),
        new("省外就医", "outside the province"),
    ];
    private static readonly CodeCondition Local = new(CodeField.Referral, 1u << Codes.Find(CodeField.Referral, "local"));

    private readonly Policy _policy;
    private readonly Dictionary<DimensionKey, List<Condition>> _leaves = [];
    private readonly Dictionary<DimensionKey, AmountEdges> _edges = [];

    /// <summary>The facts on which some conditions of a policy depend.</summary>
    public Dimensions(Policy policy, IEnumerable<Condition> conditions)
    {
        _policy = policy;
        foreach (var leaf in conditions.SelectMany(ConditionTree.Leaves))
        {
            Leaves(KeyOf(leaf)).Add(leaf);
        }

        // A local visit lies inside every area, so it must be told from other ways of referral wherever places are told apart.
        if (
            _leaves.ContainsKey(new DimensionKey(DimensionKind.Place, 0, string.Empty))
            && _leaves.TryGetValue(KeyOf(Local), out var referrals)
        )
        {
            referrals.Add(Local);
        }

        All = [.. _leaves.OrderBy(pair => Order(pair.Key)).Select(pair => Cut(pair.Key, pair.Value)).OfType<Dimension>()];
    }

    /// <summary>The facts, in the order in which an example names them.</summary>
    public IReadOnlyList<Dimension> All { get; }

    /// <summary>The amount whose comparisons cannot be put in order because values are not known, or nothing.</summary>
    public string? Undecided { get; private set; }

    /// <summary>The fact on which a single comparison depends.</summary>
    public static DimensionKey KeyOf(Condition leaf) =>
        leaf switch
        {
            CategoryCondition => new DimensionKey(DimensionKind.Category, 0, string.Empty),
            CodeCondition code => new DimensionKey(DimensionKind.Code, (int)code.Field, string.Empty),
            RangeCondition range => new DimensionKey(DimensionKind.Number, (int)range.Field, string.Empty),
            PlaceCondition => new DimensionKey(DimensionKind.Place, 0, string.Empty),
            DiseaseCondition => new DimensionKey(DimensionKind.Disease, 0, string.Empty),
            AttributeCondition attribute => new DimensionKey(DimensionKind.Attribute, (int)attribute.Bearer, attribute.Name),
            DateCondition => new DimensionKey(DimensionKind.Date, 0, string.Empty),
            AmountCondition amount => new DimensionKey(DimensionKind.Amount, 0, TermWords.Of(amount.Left)),
            _ => throw new InvalidOperationException($"{leaf.GetType().Name} is no single comparison."),
        };

    /// <summary>Whether a single comparison holds for a value of its fact.</summary>
    public bool Holds(Condition leaf, Sample sample) =>
        leaf switch
        {
            CategoryCondition category => (category.Mask >> sample.Value & 1) != 0,
            CodeCondition code => (code.Mask >> sample.Value & 1) != 0,
            RangeCondition { Field: NumberField.Disability } when sample.Value == 0 => false,
            RangeCondition range => sample.Value >= range.Low && sample.Value <= range.High,
            PlaceCondition place => sample.Value <= (int)place.Scope,
            DiseaseCondition disease => sample.Text is { } name && disease.Diseases.Contains(name),
            AttributeCondition attribute => sample.Text is { } text && attribute.Values.Contains(text),
            DateCondition date => date.Period.Contains(DateOnly.FromDayNumber(sample.Value)),
            AmountCondition amount => _edges[KeyOf(leaf)].Holds(amount, sample.Value),
            _ => throw new InvalidOperationException($"{leaf.GetType().Name} is no single comparison."),
        };

    /// <summary>Whether two facts cannot come together: a local visit lies inside every area.</summary>
    public static bool IsLocal(Dimension referral, Sample sample) => referral.Key == KeyOf(Local) && (Local.Mask >> sample.Value & 1) != 0;

    /// <summary>The sample of a fact of categories that no condition tells from a category, as a mask.</summary>
    internal ulong Alike(Dimension categories, int category)
    {
        var leaves = _leaves[categories.Key];
        var wanted = new Sample(category, null, new(null, null));
        var alike = categories.Samples.First(sample => leaves.All(leaf => Holds(leaf, sample) == Holds(leaf, wanted)));
        return 1UL << alike.Value;
    }

    private static (int, int, string) Order(DimensionKey key) => ((int)key.Kind, key.Field, key.Name);

    private List<Condition> Leaves(DimensionKey key) => _leaves.TryGetValue(key, out var leaves) ? leaves : _leaves[key] = [];

    private Dimension? Cut(DimensionKey key, List<Condition> leaves)
    {
        if (key.Kind == DimensionKind.Amount && !TryOrder(key, leaves))
        {
            return null;
        }

        // Values that no comparison tells apart are one part; the first stands for it.
        var samples = Candidates(key, leaves).DistinctBy(sample => string.Concat(leaves.Select(leaf => Holds(leaf, sample) ? '1' : '0')));
        return new Dimension(key, [.. samples]);
    }

    private bool TryOrder(DimensionKey key, List<Condition> leaves)
    {
        var edges = AmountEdges.TryOf([.. leaves.Cast<AmountCondition>()], _policy);
        if (edges is null)
        {
            Undecided = key.Name;
            return false;
        }

        _edges[key] = edges;
        return true;
    }

    private IEnumerable<Sample> Candidates(DimensionKey key, List<Condition> leaves) =>
        key.Kind switch
        {
            DimensionKind.Category => _policy.Categories.Select(category => new Sample(category.Index, category.Key, Person(category))),
            DimensionKind.Code => Codes
                .Of((CodeField)key.Field)
                .Select((code, i) => new Sample(i, code, Code((CodeField)key.Field, i, code))),
            DimensionKind.Number => Numbers((NumberField)key.Field, leaves.Cast<RangeCondition>()),
            DimensionKind.Place => Places
                .Select((place, i) => new Sample(i, null, place))
                .Where(place => place.Value != 2 || HasOtherCities),
            DimensionKind.Disease => Texts(
                leaves.Cast<DiseaseCondition>().SelectMany(leaf => leaf.Diseases),
                new("其他病种", "another disease"),
                new("病种", "disease ")
            ),
            DimensionKind.Attribute => Attributes(key, leaves),
            DimensionKind.Date => Days(leaves.Cast<DateCondition>()),
            _ => _edges[key].Samples(),
        };

    // A municipality under the central government is one city.
    private bool HasOtherCities =>
        !AreaCode.TryParse(_policy.Division.Digits[..2] + (_policy.Division.Digits[2..4] == "99" ? "9800" : "9900"), out var other)
        || !other.SameCity(_policy.Division);

    private static IEnumerable<Sample> Attributes(DimensionKey key, List<Condition> leaves)
    {
        var bearer = (Bearer)key.Field;
        var (chinese, english) = (CodeWords.Bearer(bearer).In(Language.Chinese), bearer.ToString().ToLowerInvariant());
        var name = Prose.In(key.Name, Language.Chinese);
        var values = leaves.Cast<AttributeCondition>().SelectMany(leaf => leaf.Values);
        return Texts(
            values,
            new($"{chinese}{name}：其他或无", $"another {english} attribute {key.Name} or none"),
            new($"{chinese}{name}：", $"{english} attribute {key.Name}: ")
        );
    }

    private static IEnumerable<Sample> Texts(IEnumerable<string> values, Bilingual other, Bilingual prefix) =>
        values
            .Distinct(StringComparer.Ordinal)
            .Select(
                (value, i) =>
                    new Sample(
                        i + 1,
                        value,
                        new(prefix.In(Language.Chinese) + Prose.In(value, Language.Chinese), prefix.In(Language.English) + value)
                    )
            )
            .Prepend(new Sample(0, null, other));

    private static IEnumerable<Sample> Numbers(NumberField field, IEnumerable<RangeCondition> leaves)
    {
        var (least, most) = field switch
        {
            NumberField.Age => (0, AgeMax),
            NumberField.Disability => (0, GradeMax),
            _ => (1, int.MaxValue),
        };
        var starts = leaves.SelectMany(leaf => new[] { leaf.Low, leaf.High == int.MaxValue ? least : leaf.High + 1 }).Append(least);
        // Grade 0 is no disability and lies in no range, so grade 1 may be a part of its own.
        var all = field == NumberField.Disability ? starts.Append(1) : starts;
        return all.Where(value => value >= least && value <= most)
            .Distinct()
            .Order()
            .Select(value => new Sample(value, null, Number(field, value)));
    }

    private IEnumerable<Sample> Days(IEnumerable<DateCondition> leaves)
    {
        var starts = leaves.SelectMany(leaf =>
            leaf.Period.To is { } to && to < DateOnly.MaxValue ? new[] { leaf.Period.From, to.AddDays(1) } : [leaf.Period.From]
        );
        return starts
            .Append(_policy.Effective.From)
            .Where(_policy.Effective.Contains)
            .Distinct()
            .Order()
            .Select(day => new Sample(day.DayNumber, null, new($"{day:yyyy-MM-dd} 当日", $"on {day:yyyy-MM-dd}")));
    }

    private static Bilingual Person(Category category) =>
        new(
            category.Title.In(Language.Chinese),
            $"{("aeiou".Contains(category.Key[0], StringComparison.Ordinal) ? "an" : "a")} {category.Key} person"
        );

    private static Bilingual Code(CodeField field, int number, string code) =>
        new(
            CodeWords.Of(field, number).In(Language.Chinese),
            field switch
            {
                CodeField.Sex => code,
                CodeField.Retired => code == "true" ? "retired" : "not retired",
                _ => $"{field.ToString().ToLowerInvariant()} {code}",
            }
        );

    private static Bilingual Number(NumberField field, int value) =>
        field switch
        {
            NumberField.Age => new($"{value} 周岁", $"age {value}"),
            NumberField.Disability when value == 0 => new("无残疾", "no disability"),
            NumberField.Disability => new($"残疾 {value} 级", $"disability grade {value}"),
            _ => new($"本年第 {value} 次住院", $"admission {value}"),
        };
}
