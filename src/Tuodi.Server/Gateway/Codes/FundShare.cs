namespace Tuodi.Server.Gateway.Codes;

/// <summary>Which part of a settlement a row of <c>setldetail</c> belongs to.</summary>
public enum FundShare
{
    /// <summary>Part of <c>fund_pay_sumamt</c>.</summary>
    Fund,

    /// <summary>Borne by the hospital, <c>hosp_part_amt</c>.</summary>
    Hospital,

    /// <summary>Paid from the personal account, part of what the person pays.</summary>
    Account,
}
