namespace Tuodi.Bench;

/// <summary>
/// The persons and visits of benchmark policy P1, generated rather than shipped so that any engine in any language
/// can rebuild the very same rows from one seed and compare totals to the fen.
/// </summary>
public sealed class P1Data
{
    /// <summary>Persons of the full benchmark; the published totals hold for this number only.</summary>
    public const int FullPersons = 1_000_000;

    /// <summary>Visits of the full benchmark; the published totals hold for this number only.</summary>
    public const int FullVisits = 3_000_000;

    private const ulong Seed = 20260101;

    private static readonly double[] CategoryLimits = [.88, .89, .892, .942, .972];

    private P1Data(byte[] category, int[] start, byte[] level, long[] cost, byte[] rowLevel, long[] rowCost)
    {
        Category = category;
        Start = start;
        Level = level;
        Cost = cost;
        RowLevel = rowLevel;
        RowCost = rowCost;
    }

    /// <summary>Category 0 to 5 of each person.</summary>
    public byte[] Category { get; }

    /// <summary>Shape A: person i owns visits Start[i] to Start[i + 1] - 1, hence one entry more than persons.</summary>
    public int[] Start { get; }

    /// <summary>Shape A: institution level 1 to 3 of each visit, visits sorted by person.</summary>
    public byte[] Level { get; }

    /// <summary>Shape A: in-policy cost in fen of each visit, visits sorted by person.</summary>
    public long[] Cost { get; }

    /// <summary>Shape B: level of the one visit of each person.</summary>
    public byte[] RowLevel { get; }

    /// <summary>Shape B: cost in fen of the one visit of each person.</summary>
    public long[] RowCost { get; }

    /// <summary>Number of persons, which is also the number of rows of shape B.</summary>
    public int Persons => Category.Length;

    /// <summary>Number of visits of shape A.</summary>
    public int Visits => Cost.Length;

    /// <summary>Generates the full benchmark, the only size the published totals hold for.</summary>
    public static P1Data Generate() => Generate(FullPersons, FullVisits);

    /// <summary>
    /// Generates a benchmark of another size by the same rules, for quick tests. Shape B takes its rows from the
    /// first visits, so there must be at least as many visits as persons.
    /// </summary>
    public static P1Data Generate(int persons, int visits)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(persons);
        ArgumentOutOfRangeException.ThrowIfLessThan(visits, persons);
        var random = new SplitMix64(Seed);
        var category = new byte[persons];
        for (var i = 0; i < persons; i++)
        {
            category[i] = PickCategory(random.NextUniform());
        }

        var person = new int[visits];
        var level = new byte[visits];
        var cost = new long[visits];
        for (var i = 0; i < visits; i++)
        {
            person[i] = (int)(random.Next() % (ulong)persons);
            level[i] = PickLevel(random.NextUniform());
            cost[i] = PickCost(ref random);
        }

        return Sort(category, person, level, cost);
    }

    /// <summary>
    /// A counting sort, because it is stable: the order of one person's visits decides who pays what, so a sort that
    /// swapped two of them would change the totals.
    /// </summary>
    private static P1Data Sort(byte[] category, int[] person, byte[] level, long[] cost)
    {
        var start = new int[category.Length + 1];
        foreach (var p in person)
        {
            start[p + 1]++;
        }

        for (var i = 0; i < category.Length; i++)
        {
            start[i + 1] += start[i];
        }

        var next = start.AsSpan(0, category.Length).ToArray();
        var sortedLevel = new byte[level.Length];
        var sortedCost = new long[cost.Length];
        for (var i = 0; i < person.Length; i++)
        {
            var target = next[person[i]]++;
            sortedLevel[target] = level[i];
            sortedCost[target] = cost[i];
        }

        return new P1Data(category, start, sortedLevel, sortedCost, level[..category.Length], cost[..category.Length]);
    }

    private static byte PickCategory(double uniform)
    {
        var index = 0;
        while (index < CategoryLimits.Length && uniform >= CategoryLimits[index])
        {
            index++;
        }

        return (byte)index;
    }

    private static byte PickLevel(double uniform) =>
        uniform < .3 ? (byte)1
        : uniform < .7 ? (byte)2
        : (byte)3;

    /// <summary>Log-normal around 8,000 yuan by Box-Muller: most stays cheap, a few very dear, as in real claims.</summary>
    private static long PickCost(ref SplitMix64 random)
    {
        var a = Math.Max(random.NextUniform(), 1e-300);
        var b = random.NextUniform();
        var normal = Math.Sqrt(-2 * Math.Log(a)) * Math.Cos(2 * Math.PI * b);
        return (long)Math.Clamp(Math.Exp(Math.Log(800_000) + (1.1 * normal)), 10_000, 100_000_000);
    }
}
