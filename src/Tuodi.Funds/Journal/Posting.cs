using Tuodi.Kernel;

namespace Tuodi.Funds.Journal;

/// <summary>One line of an entry (分录): a debit (借) when the amount is positive, a credit (贷) when it is negative.</summary>
/// <param name="Account">The account.</param>
/// <param name="Amount">The amount, never zero.</param>
public readonly record struct Posting(Account Account, Money Amount);
