using Tuodi.Kernel;

namespace Tuodi.Server.Api.Records;

/// <summary>A line of a journal entry.</summary>
/// <param name="Account">The account.</param>
/// <param name="Amount">A debit positive, a credit negative.</param>
internal sealed record PostingItem(string Account, Money Amount);
