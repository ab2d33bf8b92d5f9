namespace Tuodi.Storage.Transactions;

/// <summary>What a person's year is known by.</summary>
/// <param name="Person">The person's number.</param>
/// <param name="Year">The year.</param>
internal sealed record YearKey(string Person, int Year);
