using Tuodi.Kernel;
using Tuodi.Policies.Terms;

namespace Tuodi.Comparison.Conformity;

/// <summary>The smallest household for which a difference matters: one person and one bill, settled by the place's rule and by the national one.</summary>
/// <param name="Who">The person and the visit.</param>
/// <param name="Bill">The smallest bill, what the layers before have left of it; of a premium, the premium.</param>
/// <param name="Part">The part of the bill that it is made of.</param>
/// <param name="Local">What the place pays.</param>
/// <param name="National">What would be paid by the national rule.</param>
public sealed record ConformityExample(Bilingual Who, Money Bill, BillPart Part, Money Local, Money National)
{
    /// <summary>A bill as a serious stay leaves it, told beside the smallest: fifty thousand yuan.</summary>
    public static readonly Money Usual = Money.OfYuan(50_000);

    /// <summary>What the person bears by the place's rule.</summary>
    public Money LocalBurden => Bill - Local;

    /// <summary>What the person would bear by the national rule.</summary>
    public Money NationalBurden => Bill - National;

    /// <summary>The same person with a bill of <see cref="Usual"/>: what the place pays and what the national rule would; nothing for a premium.</summary>
    public (Money Local, Money National)? AtUsual { get; init; }
}
