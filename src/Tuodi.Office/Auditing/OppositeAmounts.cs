using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Auditing;

/// <summary>Compares a reversal with a row that it may take back: the second is taken back only where every amount is the other's opposite.</summary>
internal static class OppositeAmounts
{
    // What assistance paid comes first, for it weighs most where the difference is told.
    private static readonly (Bilingual Title, Func<SettlementRow, Money?> Of)[] Amounts =
    [
        (new("医疗救助", "assistance"), row => ColumnLayers.Told(row, PaidColumn.Assistance)),
        (new("倾斜救助", "second round"), row => row.SecondRound),
        (new("费用总额", "total"), row => row.Total),
        (new("政策范围内", "in policy"), row => row.InPolicy),
        (new("统筹", "basic insurance"), row => row.Basic),
        (new("大病", "critical illness"), row => row.CriticalIllness),
        (new("大额", "large amount"), row => row.LargeAmount),
        (new("进入救助金额", "base of assistance"), row => row.AssistanceBase),
        (new("扶贫济困", "charity"), row => row.Charity),
        (new("商业保险", "commercial insurance"), row => row.Commercial),
        (new("个人账户", "personal account"), row => row.PersonalAccount),
        (new("现金", "cash"), row => row.Cash),
    ];

    /// <summary>The first amount that is not the other's opposite, or nothing where all are.</summary>
    /// <remarks>A column that one of the lists has not says nothing, except of assistance: a payment that only one row tells is not taken back by the other.</remarks>
    public static AmountDifference? Difference(SettlementRow row, SettlementRow reversal)
    {
        for (var i = 0; i < Amounts.Length; i++)
        {
            var (title, of) = Amounts[i];
            var (one, other) = (of(row), of(reversal));
            if (i == 0 ? one.GetValueOrDefault() != -other.GetValueOrDefault() : one is { } told && other is { } back && told != -back)
            {
                return new AmountDifference(title, one, other);
            }
        }

        return null;
    }
}
