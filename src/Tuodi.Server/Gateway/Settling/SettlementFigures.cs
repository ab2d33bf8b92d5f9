using Tuodi.Kernel;
using Tuodi.Server.Gateway.Codes;

namespace Tuodi.Server.Gateway.Settling;

/// <summary>Everything that the answer to 2206, 2207, 2208, 2303, 2304, 2305 or 5203 says. The sums in it follow from the rows and are stored nowhere twice.</summary>
/// <param name="Person">The person.</param>
/// <param name="Visit">The visit.</param>
/// <param name="Amounts">The amounts that are not in the rows.</param>
/// <param name="Rows">What each fund, the hospital and the account pay.</param>
/// <param name="IsReversal">Whether a settlement is undone (2208, 2305): amounts are then shown with the opposite sign.</param>
/// <param name="IsDifference">Whether it says by how much a settlement changed: amounts may then have either sign.</param>
/// <param name="IsTakenBack">Whether the settlement that is shown was undone later.</param>
public sealed record SettlementFigures(
    SettlementPerson Person,
    SettlementVisit Visit,
    SettlementAmounts Amounts,
    IReadOnlyList<FundRow> Rows,
    bool IsReversal = false,
    bool IsDifference = false,
    bool IsTakenBack = false
)
{
    /// <summary>What all funds pay (基金支付总额).</summary>
    public Money FundSum => Sum(FundShare.Fund);

    /// <summary>What the hospital bears (医院负担金额).</summary>
    public Money HospitalPart => Sum(FundShare.Hospital);

    /// <summary>What the personal account pays (个人账户支出).</summary>
    public Money AccountPay => Sum(FundShare.Account);

    /// <summary>What the person bears (个人负担总金额): account and cash.</summary>
    public Money PersonPart => AccountPay + Amounts.Cash;

    /// <summary>What the rows of one field of <c>setlinfo</c> pay.</summary>
    public Money Sum(string setlinfoField)
    {
        var sum = Money.Zero;
        foreach (var row in Rows)
        {
            if (row.Line.SetlinfoField == setlinfoField)
            {
                sum += row.Paid;
            }
        }

        return sum;
    }

    private Money Sum(FundShare share)
    {
        var sum = Money.Zero;
        foreach (var row in Rows)
        {
            if (row.Line.Share == share)
            {
                sum += row.Paid;
            }
        }

        return sum;
    }
}
