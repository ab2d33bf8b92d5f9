using Tuodi.Coverage.Elements;

namespace Tuodi.Coverage.Register;

/// <summary>How a jurisdiction stands with one element.</summary>
/// <param name="Element">The element.</param>
/// <param name="Fact">How much is known, and where.</param>
public sealed record ElementCoverage(Element Element, ElementFact Fact);
