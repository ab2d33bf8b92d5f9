namespace Tuodi.Storage.Transactions;

/// <summary>The rows that an act is going to look at, so that those of many acts are read at once; what is left out is read when it is looked at.</summary>
/// <param name="Person">The person's number, or nothing.</param>
/// <param name="Visit">The visit, or nothing.</param>
/// <param name="Institution">The institution, or nothing.</param>
public readonly record struct Need(string? Person, long? Visit, string? Institution);
