using System.Globalization;
using Tuodi.Kernel;

namespace Tuodi.Bench.Equity;

/// <summary>Two hundred invented families by a plan: ten groups of recipients with twenty families each, in which level, bill, age, referral, disease and size go round in turn.</summary>
/// <remarks>
/// Each factor steps through its values with a stride of its own, so that within a group every value of a factor comes about equally often and factors do
/// not move together. Only the last digits of the amounts are drawn. Nobody in it lives.
/// </remarks>
public static class HouseholdPlan
{
    /// <summary>The seed of the list that ships.</summary>
    public const ulong Seed = 20261122;

    private const int PerGroup = 20;

    private static readonly string[] Groups =
    [
        "special-hardship",
        "orphan",
        "minimum-living",
        "minimum-living",
        "returned-to-poverty",
        "monitored",
        "marginal",
        "illness-impoverished",
        "rigid-expenditure",
        "ordinary",
    ];

    private static readonly string[] Levels = ["primary", "1", "2", "3"];
    private static readonly long[] Bills = [1_500, 6_000, 18_000, 45_000, 90_000, 180_000, 400_000];
    private static readonly int[] Ages = [5, 16, 34, 47, 58, 66, 73, 82];
    private static readonly int[] ChildAges = [3, 7, 11, 15];

    private static readonly (string Referral, string Place)[] Referrals =
    [
        ("local", "county"),
        ("local", "city"),
        ("referred", "province"),
        ("local", "county"),
        ("referred", "outside"),
        ("filed", "outside"),
        ("local", "city"),
        ("unreferred", "province"),
        ("local", "county"),
    ];

    private static readonly string[] Diseases =
    [
        "cancer",
        "uraemia",
        "stroke",
        "pneumonia",
        "leukaemia",
        "fracture",
        "diabetes",
        "psychosis",
    ];
    private static readonly int[] Sizes = [1, 2, 3, 4, 2, 5, 3, 6];

    /// <summary>The columns of the list.</summary>
    public const string Heading =
        "household,size,member,scheme,categories,age,kind,level,place,referral,disease,total,in_policy,first_pay,out_of_policy";

    /// <summary>The lines of the list below the heading, one a visit.</summary>
    public static IEnumerable<string> Lines(ulong seed)
    {
        var random = new SplitMix64(seed);
        for (var group = 0; group < Groups.Length; group++)
        {
            for (var i = 0; i < PerGroup; i++)
            {
                foreach (var line in Family(group, i, ref random))
                {
                    yield return line;
                }
            }
        }
    }

    /// <summary>Writes the list.</summary>
    public static void Write(TextWriter writer, ulong seed)
    {
        writer.Write("# Two hundred invented families (tuodi bench households, docs/concepts/equity.md); nobody in it lives\n");
        writer.Write(Heading + "\n");
        foreach (var line in Lines(seed))
        {
            writer.Write(line + "\n");
        }
    }

    private static List<string> Family(int group, int i, ref SplitMix64 random)
    {
        var lines = new List<string>();
        var id = string.Create(CultureInfo.InvariantCulture, $"F{(group * PerGroup) + i + 1:000}");
        var size = Groups[group] == "special-hardship" ? 1 : Sizes[(i + group) % Sizes.Length];
        // Who is poor through a bill is recognised after it, and applies.
        var kind = Groups[group] is "illness-impoverished" or "rigid-expenditure" ? "application" : "inpatient";
        lines.Add(Visit(id, size, "a", group, i, kind, Bills[((3 * i) + group) % Bills.Length], ref random));
        if (i % 4 == 1)
        {
            lines.Add(Visit(id, size, "a", group, i, kind, Bills[((5 * i) + group + 2) % Bills.Length], ref random));
        }

        if (i % 5 == 2)
        {
            lines.Add(Visit(id, size, "a", group, i, "chronic", 4_000 + (1_000 * (i % 6)), ref random));
        }

        // In every sixth family somebody else is ill as well.
        if (size > 1 && i % 6 == 3)
        {
            lines.Add(Visit(id, size, "b", group, i + 3, "inpatient", Bills[((2 * i) + group) % 4], ref random));
        }

        return lines;
    }

    private static string Visit(string id, int size, string member, int group, int i, string kind, long yuan, ref SplitMix64 random)
    {
        var total = (yuan * 100) + (long)(random.Next() % (ulong)(yuan * 10));
        // Nothing to two tenths of a bill lie outside the policy, a twentieth of it is paid first.
        var outside = total * (i * 7 % 5) / 25;
        var first = total / 20;
        var (referral, place) = Referrals[((4 * i) + group) % Referrals.Length];
        var ages = Groups[group] == "orphan" ? ChildAges : Ages;
        var age = ages[((3 * i) + (2 * group)) % ages.Length];
        var isEmployed = i % 10 == 7 && age is >= 18 and < 60;
        string[] cells =
        [
            id,
            $"{size}",
            member,
            isEmployed ? "employees" : "residents",
            Groups[group],
            $"{age}",
            kind,
            Levels[((3 * i) + group) % Levels.Length],
            place,
            referral,
            Diseases[((5 * i) + group) % Diseases.Length],
            new Money(total).ToPlainString(),
            new Money(total - outside - first).ToPlainString(),
            new Money(first).ToPlainString(),
            new Money(outside).ToPlainString(),
        ];
        return string.Join(',', cells);
    }
}
