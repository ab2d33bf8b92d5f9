using Tuodi.Kernel;
using Tuodi.Server.Gateway.Codes;

namespace Tuodi.Server.Gateway.Settling;

/// <summary>A row of <c>setldetail</c> (结算基金分项信息): what one fund, the hospital or the personal account pays.</summary>
/// <param name="Line">How it appears to the hospital.</param>
/// <param name="Paid">What it pays.</param>
/// <param name="InScope">The in-policy amount that it was worked out from.</param>
/// <param name="Limit">What it could have paid at most this time, or nothing where there is no limit.</param>
public sealed record FundRow(FundLine Line, Money Paid, Money InScope, Money? Limit = null);
