namespace Tuodi.Bench.Office;

/// <summary>Plants persons with visits that are right, and with every deviation that an audit tells apart.</summary>
internal sealed partial class SampleCases(SampleMonth month, ulong seed)
{
    private const string Special = "special-hardship";
    private const string Minimum = "minimum-living";
    private const string Marginal = "marginal";
    private const string Monitored = "monitored";

    private static readonly Dictionary<string, string[]> Written = new(StringComparer.Ordinal)
    {
        [Special] = ["特困人员", "特困人员(救助)", "分散供养特困人员"],
        [Minimum] = ["低保对象", "低保对象（救助）", "民政城乡低保对象", "低保中重残重病人员"],
        [Marginal] = ["低保边缘户", "低保边缘家庭成员", "低保边缘户(救助)"],
        [Monitored] = ["脱贫不稳定户", "边缘易致贫户", "突发严重困难户"],
    };

    private SplitMix64 _random = new(seed);
    private int _people = (int)(seed % 1000);
    private int _ids;

    private int Any(int below) => (int)(_random.Next() % (ulong)below);

    private long Between(long yuanFrom, long yuanTo) => (yuanFrom * 100) + (long)(_random.Next() % (ulong)((yuanTo - yuanFrom) * 100));

    private T Pick<T>(params ReadOnlySpan<T> of) => of[Any(of.Length)];

    private SamplePerson Person() => new(_people++);

    /// <summary>A person with a status that holds all month.</summary>
    private SamplePerson On(string category)
    {
        var person = Person();
        Status(person, category);
        return person;
    }

    private void Status(SamplePerson person, string category)
    {
        var list = Any(8) switch
        {
            0 => SampleList.RosterDated,
            1 => SampleList.RosterTraditional,
            _ => SampleList.Roster,
        };
        var first = list == SampleList.RosterDated ? new DateOnly(SampleMonth.Year - 1, 1 + Any(12), 1 + Any(28)) : (DateOnly?)null;
        var text = list == SampleList.RosterTraditional ? Traditional(category) : Pick<string>(Written[category]);
        month.Statuses.Add(new SampleStatus(person, text, list, first));
    }

    private static string Traditional(string category) =>
        category switch
        {
            Special => "特困人員",
            Minimum => "低保對象",
            Marginal => "低保邊緣戶",
            _ => "監測對象",
        };

    /// <summary>A visit that is paid as it should be; a case then changes what was paid.</summary>
    private SampleVisit Visit(
        SamplePerson person,
        SampleRules rules,
        long left,
        int day,
        SampleList list = SampleList.Inside,
        string kind = SampleVisit.Inpatient,
        string? referral = null
    )
    {
        var (assistance, second) = rules.Pay(left, kind, referral == "未转诊");
        var visit = new SampleVisit
        {
            Person = person,
            List = list,
            Day = day,
            Kind = kind,
            Referral = referral,
            Basic = Between(200, 20_000),
            Critical = Any(5) == 0 ? Between(10, 3000) : 0,
            Left = left,
            OutOfPolicy = Any(3) == 0 ? 0 : Between(1, 2000),
            Assistance = assistance,
            SecondRound = second,
            Id = $"{SampleMonth.Year}{SampleMonth.Month:00}{++_ids:000000}",
        };
        month.Visits.Add(visit);
        return visit;
    }

    /// <summary>Says that a payment was another one, and that an audit must find it.</summary>
    private static void Plant(SampleVisit visit, string name, long paid, string reason, string? note = null)
    {
        var due = visit.Assistance!.Value;
        visit.Assistance = paid;
        visit.Findings.Add(new SampleFinding(name, "assistance", due > paid ? "owed" : "overpaid", due, paid, reason, Note: note));
    }

    private static void PlantSecond(SampleVisit visit, string name, long paid, string reason)
    {
        var due = visit.SecondRound!.Value;
        visit.SecondRound = paid;
        visit.Findings.Add(new SampleFinding(name, "second-round", due > paid ? "owed" : "overpaid", due, paid, reason));
    }

    private static void PlantUnknown(SampleVisit visit, string name, string missing, string? note = null) =>
        visit.Findings.Add(new SampleFinding(name, "assistance", "cannot-say", null, null, "missing-fact", missing, note));
}
