using Tuodi.Bench.Office;

namespace Tuodi.Bench.Enrolment;

/// <summary>Plants persons whose lists are in order, and every deviation that an enrolment audit tells apart.</summary>
internal sealed partial class EnrolmentCases(EnrolmentSample sample, ulong seed)
{
    private const string Special = "特困人员";
    private const string Minimum = "民政城乡低保对象";
    private const string Marginal = "低保边缘户";
    private const string Unstable = "脱贫不稳定户";
    private const string AtRisk = "边缘易致贫户";
    private const string Student = "家庭经济困难大学生";

    private const string First = "居民一档";
    private const string Second = "居民二档";
    private const string FirstBatch = "2025年第一批";
    private const string SecondBatch = "2025年第二批";

    private const string Paid = "yes paid";
    private const string Claimed = "yes claimed";
    private const string Eligible = "yes eligible";
    private const string BySystem = "yes by-system";
    private const string Open = "to-check eligibility-open";

    /// <summary>Persons of the other sample have smaller numbers.</summary>
    private const int Offset = 500_000;

    /// <summary>What identity, class, own payment and subsidy in fen are by the sample's table.</summary>
    private static readonly (string Identity, string Class, long Own, long Subsidy)[] Table =
    [
        (Special, First, 0, 400_00),
        (Minimum, First, 50_00, 350_00),
        (Minimum, Second, 425_00, 350_00),
        (Marginal, First, 150_00, 250_00),
        (Unstable, First, 200_00, 200_00),
        (AtRisk, First, 200_00, 200_00),
        (Student, "大学生一档", 0, 380_00),
        (Student, "大学生二档", 0, 420_00),
    ];

    /// <summary>How the full list writes an identity.</summary>
    private static readonly Dictionary<string, string[]> Written = new(StringComparer.Ordinal)
    {
        [Special] = ["特困人员", "特困人员(救助)"],
        [Minimum] = ["低保对象", "低保对象（救助）", "低保中重残重病人员", "民政城乡低保对象"],
        [Marginal] = ["低保边缘户", "低保边缘家庭成员"],
        [Unstable] = ["脱贫不稳定户"],
        [AtRisk] = ["边缘易致贫户"],
        [Student] = ["家庭经济困难大学生", "学籍困难生"], // the second is known by the office's own list of terms
    };

    /// <summary>The sample's table, for its file.</summary>
    public static IReadOnlyList<(string Identity, string Class, long Own, long Subsidy)> Lines => Table;

    private SplitMix64 _random = new(seed);
    private int _people = Offset + (int)(seed % 1000);

    /// <summary>A person who is on all three lists, paid in the month of inclusion and is claimed for.</summary>
    public void PlantRight() => Right("right", Table[Any(Table.Length)]);

    private int Any(int below) => (int)(_random.Next() % (ulong)below);

    private T Pick<T>(params ReadOnlySpan<T> of) => of[Any(of.Length)];

    private EnrolmentPerson Right(string name, (string Identity, string Class, long Own, long Subsidy) line, params string[] months)
    {
        var person = Listed(name, line.Identity, months);
        person.Payments.Add(line.Own);
        person.Claims.Add((line.Identity, line.Subsidy, FirstBatch));
        person.Outcome = new EnrolmentOutcome(
            [line.Identity],
            "added",
            months.Length == 0 ? EnrolmentMonths.April : months[0],
            line.Own > 0 ? Paid : Claimed,
            line.Class,
            ClaimOutcome.Match,
            Eligible,
            BySystem,
            "by-system"
        );
        person.Claim = ClaimOutcome.Normal(line.Class);
        return person;
    }

    /// <summary>A person on the lists of some months, or of all, included and paid in the first of them.</summary>
    private EnrolmentPerson Listed(string name, string identity, params string[] months)
    {
        var person = new EnrolmentPerson(name, new SamplePerson(_people++));
        var on = months.Length == 0 ? EnrolmentMonths.All : months;
        foreach (var month in on)
        {
            person.Listed[month] = [Pick<string>(Written.GetValueOrDefault(identity, [identity]))];
        }

        if (on.Count > 0)
        {
            person.Included = EnrolmentMonths.Day(on[0], 1 + Any(28));
            person.Paid = EnrolmentMonths.Day(on[0], 1 + Any(28));
        }

        sample.People.Add(person);
        return person;
    }

    private static (string Identity, string Class, long Own, long Subsidy) Of(string identity, string? tier = null) =>
        Array.Find(Table, line => line.Identity == identity && (tier is null || line.Class == tier));
}
