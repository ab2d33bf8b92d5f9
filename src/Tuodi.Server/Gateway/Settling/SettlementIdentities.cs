using Tuodi.Kernel;

namespace Tuodi.Server.Gateway.Settling;

/// <summary>What the amounts of every settlement must fulfil (S1, notes of 2206, 2207, 2303, 2304, 5203) before a hospital sees them.</summary>
public static class SettlementIdentities
{
    /// <summary>The amounts of <c>setlinfo</c> of which <c>fund_pay_sumamt</c> is the sum.</summary>
    public static IReadOnlyList<string> FundFields { get; } =
    ["hifp_pay", "cvlserv_pay", "hifes_pay", "hifmi_pay", "hifob_pay", "hifdm_pay", "maf_pay", "oth_pay"];

    /// <summary>The first identity that does not hold, with both sides, or nothing.</summary>
    public static string? Broken(SettlementFigures figures)
    {
        var amounts = figures.Amounts;
        var shown = Money.Zero;
        foreach (var field in FundFields)
        {
            shown += figures.Sum(field);
        }

        return Differ(
                "medfee_sumamt = fund_pay_sumamt + psn_part_amt + hosp_part_amt",
                amounts.Total,
                figures.FundSum + figures.PersonPart + figures.HospitalPart
            )
            ?? Differ("fund_pay_sumamt = " + string.Join(" + ", FundFields), figures.FundSum, shown)
            ?? Differ("hosp_part_amt = its rows", figures.HospitalPart, figures.Sum("hosp_part_amt"))
            ?? Differ("acct_pay = its rows", figures.AccountPay, figures.Sum("acct_pay"))
            ?? Differ(
                "medfee_sumamt = fulamt_ownpay_amt + overlmt_selfpay + preselfpay_amt + inscp_scp_amt",
                amounts.Total,
                amounts.OwnPay + amounts.OverLimit + amounts.FirstPay + amounts.InScope
            )
            ?? (figures.IsDifference || amounts.SharedAccount <= figures.AccountPay ? null : "acct_mulaid_pay <= acct_pay")
            ?? (!figures.IsDifference && HasNegative(figures) ? "no amount is negative before a reversal turns its sign" : null);
    }

    private static string? Differ(string identity, Money left, Money right) => left == right ? null : $"{identity}: {left} != {right}";

    private static bool HasNegative(SettlementFigures figures)
    {
        var amounts = figures.Amounts;
        ReadOnlySpan<Money> all =
        [
            amounts.Total,
            amounts.OwnPay,
            amounts.OverLimit,
            amounts.FirstPay,
            amounts.InScope,
            amounts.DeductiblePaid,
            amounts.Deductible,
            amounts.Cash,
            amounts.SharedAccount,
        ];
        foreach (var amount in all)
        {
            if (amount < Money.Zero)
            {
                return true;
            }
        }

        foreach (var row in figures.Rows)
        {
            if (row.Paid < Money.Zero || row.InScope < Money.Zero)
            {
                return true;
            }
        }

        return false;
    }
}
