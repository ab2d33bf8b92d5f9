namespace Tuodi.Storage.Transactions;

/// <summary>What an insurance relation is known by.</summary>
/// <param name="Person">The person's number.</param>
/// <param name="Scheme">The scheme (险种类型).</param>
/// <param name="From">Its first day.</param>
internal sealed record InsuranceKey(string Person, string Scheme, DateOnly From);
