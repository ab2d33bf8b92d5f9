using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Documents;

/// <summary>What one payer pays of a premium.</summary>
/// <param name="Payer">The fund or budget.</param>
/// <param name="Share">An amount, or a rate of the premium.</param>
/// <param name="IsRate">Whether it is a rate.</param>
public sealed record PremiumShare(string Payer, Term Share, bool IsRate);
