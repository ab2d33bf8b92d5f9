namespace Tuodi.Server.Gateway.Transactions.People;

/// <summary>Whether a fund is enjoyed (基金款项待遇享受).</summary>
/// <param name="FundPayType">The fund.</param>
/// <param name="IsEnjoyed">Whether it is.</param>
/// <param name="From">Since when.</param>
/// <param name="To">Until when, or nothing.</param>
/// <param name="WhyNot">Why it is not, or nothing.</param>
internal sealed record FundEntitlement(string FundPayType, bool IsEnjoyed, DateOnly From, DateOnly? To, string? WhyNot);
