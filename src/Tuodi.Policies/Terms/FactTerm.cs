namespace Tuodi.Policies.Terms;

/// <summary>An amount or number that the document declares and the visit must bring.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Index">Its place among the facts of the document.</param>
/// <param name="IsNumber">Whether it is a plain number, such as years insured, instead of an amount.</param>
public sealed record FactTerm(string Name, int Index, bool IsNumber) : Term;
