using Tuodi.Kernel;

namespace Tuodi.Settlement.Cases;

/// <summary>The premium that a case asks about.</summary>
/// <param name="Year">The insurance year.</param>
/// <param name="AlreadyPaid">Whether the person has paid it before being recognised.</param>
/// <param name="Recognised">When the status was recognised.</param>
/// <param name="Expect">What is expected.</param>
/// <param name="Spot">Where it is written.</param>
public sealed record CasePremium(int Year, bool AlreadyPaid, DateOnly? Recognised, IReadOnlyList<Expectation> Expect, Spot Spot);
