using Tuodi.Kernel;

namespace Tuodi.Server.Api.Records;

/// <summary>What an account has come to in a division.</summary>
/// <param name="Area">The insured division.</param>
/// <param name="Account">The account.</param>
/// <param name="Debits">The sum of the debits.</param>
/// <param name="Credits">The sum of the credits, positive.</param>
/// <param name="Balance">Debits less credits.</param>
internal sealed record BalanceItem(string Area, string Account, Money Debits, Money Credits, Money Balance);
