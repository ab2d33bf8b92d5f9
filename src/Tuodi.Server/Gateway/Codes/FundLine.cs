namespace Tuodi.Server.Gateway.Codes;

/// <summary>How the payment of a fund appears to a hospital.</summary>
/// <param name="SetlinfoField">The amount of <c>setlinfo</c> that it is part of.</param>
/// <param name="Share">Which part of the settlement it belongs to.</param>
/// <param name="FundPayType">The fund (基金支付类型).</param>
/// <param name="SetlProcInfo">What one-stop sheets sum by (结算过程信息).</param>
/// <param name="Name">The fund's Chinese name.</param>
public sealed record FundLine(string SetlinfoField, FundShare Share, string FundPayType, string SetlProcInfo, string Name);
