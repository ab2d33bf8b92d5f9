namespace Tuodi.Storage.Checking;

/// <summary>How far a check of a database has come.</summary>
/// <param name="Check">Which check.</param>
/// <param name="Done">How many records it has looked at.</param>
/// <param name="Total">How many there are, or nothing where it asks the database at once.</param>
public readonly record struct CheckProgress(string Check, long Done, long? Total);
