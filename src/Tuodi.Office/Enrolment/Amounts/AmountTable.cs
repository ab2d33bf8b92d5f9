using Tuodi.Kernel;

namespace Tuodi.Office.Enrolment.Amounts;

/// <summary>The yearly table of identities and amounts (参保档次配置): what the subsidies of a year are, as the office published them.</summary>
public sealed class AmountTable
{
    /// <summary>What identities without a rank of their own are ranked behind.</summary>
    private const int Unranked = 9_000;

    private readonly ILookup<string, AmountLine> _lines;
    private readonly ILookup<string, AmountLine> _payments;

    /// <summary>A table.</summary>
    /// <param name="lines">Its lines in order.</param>
    /// <param name="ranks">The ranks that it gives to identities (优先级), the smaller the better; without any, the order of the lines counts.</param>
    public AmountTable(IReadOnlyList<AmountLine> lines, IReadOnlyDictionary<string, int> ranks)
    {
        Lines = lines;
        _lines = lines.ToLookup(line => line.Identity, StringComparer.Ordinal);

        // A list of identities and payments alone (身份对应明细) says which payments are eligible; without one every payment of the table is.
        var alone = lines.Where(line => line is { OwnPayment: not null, Subsidy: null }).ToList();
        _payments = (alone.Count > 0 ? alone : lines).ToLookup(line => line.Identity, StringComparer.Ordinal);
        Identities =
        [
            .. _lines
                .Select((group, place) => (group.Key, Rank: RankOf(group.Key, place, ranks)))
                .OrderBy(each => each.Rank)
                .ThenBy(each => each.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Its lines.</summary>
    public IReadOnlyList<AmountLine> Lines { get; }

    /// <summary>What the table is called and where it comes from; nothing for a list of the user's own.</summary>
    public AmountSource? Source { get; init; }

    /// <summary>The enrolment identities of the year with their ranks, the best first.</summary>
    public IReadOnlyList<(string Identity, int Rank)> Identities { get; }

    /// <summary>The lines of an identity.</summary>
    public IEnumerable<AmountLine> Of(string identity) => _lines[identity];

    /// <summary>The classes of enrolment that identity, payment and subsidy match exactly: one when the table is in order.</summary>
    /// <param name="identity">The enrolment identity.</param>
    /// <param name="own">What the person paid; nothing matches any payment.</param>
    /// <param name="subsidy">What was paid for the person.</param>
    /// <param name="paid">When it was paid, where that is known.</param>
    public IReadOnlyList<string> Classes(string identity, Money? own, Money subsidy, DateOnly? paid) =>
        [
            .. _lines[identity]
                .Where(line => line.Subsidy == subsidy && line.OwnPayment is not null && (own is null || line.OwnPayment == own))
                .Where(line => HoldsFor(line, paid))
                .Select(line => line.Class)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Whether a person of the identity who paid so much is eligible.</summary>
    public bool HasPayment(string identity, Money own, DateOnly? paid) =>
        _payments[identity].Any(line => line.OwnPayment == own && HoldsFor(line, paid));

    // Lists often say only the month of a payment, which stands as its first day.
    private static bool HoldsFor(AmountLine line, DateOnly? paid) =>
        line.Valid is not { } valid
        || paid is not { } day
        || valid.Contains(day)
        || (day.Day == 1 && valid.Overlaps(new Period(day, day.AddMonths(1).AddDays(-1))));

    private static int RankOf(string identity, int place, IReadOnlyDictionary<string, int> ranks) =>
        ranks.Count == 0 ? place + 1 : ranks.GetValueOrDefault(identity, Unranked + place);
}
