using Tuodi.Kernel;

namespace Tuodi.Server.Gateway.Transactions.Queries;

/// <summary>One line of how a settlement came about (政策项).</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="SelfPay">What of it the person bears.</param>
/// <param name="FundPay">What of it the fund pays.</param>
/// <param name="FundRate">The fund's rate, or nothing where there is none.</param>
internal sealed record PolicyItem(string Code, string Name, Money SelfPay, Money FundPay, decimal? FundRate = null);
