namespace Tuodi.Policies.Terms;

/// <summary>A fact that a document declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsNumber">Whether it is a plain number instead of an amount.</param>
public sealed record DeclaredFact(string Name, bool IsNumber);
