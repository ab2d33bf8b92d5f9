namespace Tuodi.Settlement.Cases;

/// <summary>What a number of people like the one of the case get together.</summary>
/// <param name="People">How many.</param>
/// <param name="Expect">What is expected, by layer.</param>
public sealed record CaseTotal(int People, IReadOnlyList<Expectation> Expect);
