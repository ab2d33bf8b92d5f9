namespace Tuodi.Storage.Register;

/// <summary>How far an import has come.</summary>
/// <param name="Rows">How many rows have been looked at.</param>
/// <param name="Slices">How many slices are done.</param>
public readonly record struct ImportProgress(long Rows, int Slices);
