using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>Sums that hold in a good list. Good lists have rows in which they do not, so they warn and reject nothing.</summary>
public sealed class ControlSums
{
    private const int ExamplesMax = 20;

    private readonly List<Spot> _totalsOff = [];
    private readonly List<Spot> _basesOff = [];

    /// <summary>Rows whose total could be compared with what all payers paid.</summary>
    public long TotalsChecked { get; private set; }

    /// <summary>Rows whose total is not what all payers paid.</summary>
    public long TotalsOff { get; private set; }

    /// <summary>Rows whose base of assistance could be compared.</summary>
    public long BasesChecked { get; private set; }

    /// <summary>Rows whose base of assistance is not what insurance left of the costs in policy scope.</summary>
    public long BasesOff { get; private set; }

    /// <summary>What all payers paid, the person among them; nothing unless insurance and the person's cash are both said.</summary>
    public static Money? PaidByAll(SettlementRow row) =>
        row is { Basic: { } basic, Cash: { } cash }
            ? basic
                + cash
                + Said(row.CriticalIllness)
                + Said(row.LargeAmount)
                + Said(row.Assistance)
                + Said(row.SecondRound)
                + Said(row.Charity)
                + Said(row.Commercial)
                + Said(row.PersonalAccount)
            : null;

    /// <summary>What insurance left of the costs in policy scope; nothing unless both are said.</summary>
    public static Money? LeftByInsurance(SettlementRow row) =>
        row is { InPolicy: { } inPolicy, Basic: { } basic } ? inPolicy - basic - Said(row.CriticalIllness) - Said(row.LargeAmount) : null;

    internal void Check(SettlementRow row)
    {
        if (row.Total is { } total && PaidByAll(row) is { } paid)
        {
            TotalsChecked++;
            if (total != paid)
            {
                TotalsOff++;
                Keep(_totalsOff, row.Spot);
            }
        }

        if (row.AssistanceBase is { } assistanceBase && LeftByInsurance(row) is { } left)
        {
            BasesChecked++;
            if (assistanceBase != left)
            {
                BasesOff++;
                Keep(_basesOff, row.Spot);
            }
        }
    }

    internal IEnumerable<ListWarning> Warnings()
    {
        if (TotalsOff > 0)
        {
            yield return new ListWarning(
                new("费用总额不等于各项支付与个人支付之和", "the total is not the sum of what all payers and the person paid"),
                TotalsOff,
                _totalsOff
            );
        }

        if (BasesOff > 0)
        {
            yield return new ListWarning(
                new(
                    "进入救助金额不等于政策范围内费用减各项保险支付",
                    "the base of assistance is not what insurance left of the costs in policy scope"
                ),
                BasesOff,
                _basesOff
            );
        }
    }

    private static Money Said(Money? amount) => amount ?? Money.Zero;

    private static void Keep(List<Spot> spots, Spot spot)
    {
        if (spots.Count < ExamplesMax)
        {
            spots.Add(spot);
        }
    }
}
