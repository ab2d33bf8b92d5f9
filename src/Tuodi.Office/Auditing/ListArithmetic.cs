using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Auditing;

/// <summary>The sums that offices form from the columns of their lists. They are the lists' own figures, not what a policy gives.</summary>
public static class ListArithmetic
{
    /// <summary>What enters assistance by the list (进入报销金额): in policy less what insurance paid; a column that the list has not takes nothing off.</summary>
    public static Money? Base(SettlementRow row) => ControlSums.LeftByInsurance(row);

    /// <summary>What the list leaves to be made up, or with a minus to be paid back (应补应退): its base less assistance and commercial insurance.</summary>
    public static Money? MakeUp(SettlementRow row) => Base(row) is { } amount ? amount - Or(row.Assistance) - Or(row.Commercial) : null;

    private static Money Or(Money? amount) => amount ?? Money.Zero;
}
